package selfsame.ingestion.contract;

import java.util.regex.Pattern;

/** Who sends: what a write key stands for. */
public record Source(String name, Trust trust) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    public Source {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a source is a letter or digit, then up to 63 letters, digits, '_', '.' or '-'");
        }
    }

    public boolean isTrusted() {
        return trust == Trust.TRUSTED;
    }
}
