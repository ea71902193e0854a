package selfsame.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfsame.local.launcher.WriteKeys.Trust;

class KeysTests {

    @TempDir
    Path directory;

    private Home home = new Home(Path.of("."));

    @BeforeEach
    void newHome() {
        home = new Home(directory.resolve(".selfsame"));
    }

    @Test
    void aTokenIsSignedForThePublicKeyAndNamesItsRole() throws Exception {
        var keys = new Keys(home);

        var token = new Tokens(keys.privateKey()).mint(Role.analyst);

        var claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(keys.publicKeyFile()))
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("analyst");
    }

    @Test
    void thePublicKeySaysThatItIsTheDemos() throws IOException {
        assertThat(new Keys(home).publicKeyFile())
                .content()
                .startsWith("Selfsame demo key: refused outside the demo\n-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void keysAreMadeOnce() {
        assertThat(new Keys(home).neo4jPassword()).isEqualTo(new Keys(home).neo4jPassword());
        assertThat(new Keys(home).privateKey()).isEqualTo(new Keys(home).privateKey());
    }

    @Test
    void secretsAreTheirOwnersAlone() throws IOException {
        new Keys(home).neo4jPassword();

        assertThat(permissions(home.root())).isEqualTo("rwx------");
        assertThat(permissions(home.keys().resolve("neo4j-password"))).isEqualTo("rw-------");
    }

    @Test
    void ofAWriteKeyOnlyTheHashIsKept() throws IOException {
        var writeKeys = new WriteKeys(home);

        var first = writeKeys.add("web-shop", Trust.PUBLIC);
        var second = writeKeys.add("web-shop", Trust.PUBLIC);

        assertThat(writeKeys.file())
                .content()
                .doesNotContain(first, second)
                .containsPattern("(?s)source: \"web-shop\".*trust: \"public\".*sha256: .*demo: true")
                .satisfies(text -> assertThat(text.split("sha256", -1)).hasSize(3));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static PublicKey publicKey(Path file) throws Exception {
        var base64 = Files.readString(file).replaceFirst(".*\n", "").replaceAll("-----[A-Z ]+-----", "");
        var bytes = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
    }
}
