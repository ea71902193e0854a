package selfsame.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Somebody invented, with all the names that he or she goes by. The phones are of a range that is given to nobody. */
record Customer(
        Identifier userId,
        Identifier loyaltyId,
        Identifier email,
        Identifier phone,
        Identifier browser,
        Identifier mobileDevice,
        Identifier mobileApp,
        String firstName,
        String lastName) {

    private static final List<String> FIRST = List.of(
            "Ada", "Alan", "Amira", "Ben", "Carla", "Chen", "Dana", "Emeka", "Fatima", "Grace", "Hugo", "Ines", "Jonas",
            "Kavya", "Liam", "Mara", "Nils", "Olga", "Pablo", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wim",
            "Xenia", "Yara", "Zoe");
    private static final List<String> LAST = List.of(
            "Abel", "Berg", "Costa", "Diaz", "Ek", "Fischer", "Gupta", "Haas", "Ito", "Jensen", "Khan", "Lopez",
            "Meyer", "Novak", "Okafor", "Park", "Quist", "Rossi", "Sato", "Tran", "Ueda", "Vogel", "Weber", "Xu",
            "Young", "Zhang");

    static Customer of(int number, SplittableRandom random) {
        var first = FIRST.get(random.nextInt(FIRST.size()));
        var last = LAST.get(random.nextInt(LAST.size()));
        var mailbox = "%s.%s.%d@example.com".formatted(first, last, number).toLowerCase(Locale.ROOT);
        return new Customer(
                new Identifier("user_id", "u-%04d".formatted(number)),
                new Identifier("loyalty_id", "card-%06d".formatted(700_000 + number)),
                new Identifier("email", mailbox),
                new Identifier("phone", "+44 7700 900%03d".formatted(number % 1000)),
                new Identifier("anonymous_id", uuid(random)),
                new Identifier("device_id", uuid(random)),
                new Identifier("anonymous_id", uuid(random)),
                first,
                last);
    }

    /** Two of three do. */
    boolean agreesToAds() {
        return userId.value().hashCode() % 3 != 0;
    }

    static String uuid(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
