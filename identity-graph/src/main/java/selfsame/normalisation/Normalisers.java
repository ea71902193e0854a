package selfsame.normalisation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import selfsame.identity.Identifier;
import selfsame.identity.Namespace;
import selfsame.normalisation.Normalisation.Blocked;
import selfsame.normalisation.Normalisation.Invalid;
import selfsame.normalisation.Normalisation.Normalised;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

/** Brings raw values to one spelling, as a policy says. Thread-safe. Giving it what it gave changes nothing. */
public final class Normalisers {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final Policy policy;
    private final String phoneRegion;
    private final Map<Namespace, NamespaceRule> rules;
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    /** @param phoneRegion ISO 3166 code of the country in which a telephone number without a country code is */
    public Normalisers(Policy policy, String phoneRegion) {
        if (!phones.getSupportedRegions().contains(phoneRegion)) {
            throw new IllegalArgumentException("no telephone numbers are known for region " + phoneRegion);
        }
        this.policy = policy;
        this.phoneRegion = phoneRegion;
        rules = policy.byNamespace();
    }

    /** @throws IllegalArgumentException when the policy does not declare the namespace */
    public Normalisation normalise(Namespace namespace, String raw) {
        NamespaceRule rule = rules.get(namespace);
        if (rule == null) {
            throw new IllegalArgumentException("the policy does not declare the namespace " + namespace);
        }
        String trimmed = raw.strip();
        if (policy.blocked().matches(trimmed)) {
            return new Blocked(namespace, trimmed);
        }
        if (raw.length() > Identifier.VALUE_LENGTH_MAX) {
            return new Invalid(namespace, "is longer than %d characters".formatted(Identifier.VALUE_LENGTH_MAX));
        }
        return normalised(namespace, rule.normaliser(), raw);
    }

    private Normalisation normalised(Namespace namespace, Normaliser normaliser, String raw) {
        return switch (normaliser) {
            case NONE -> accept(namespace, raw);
            case TRIM -> accept(namespace, raw.strip());
            case LOWER -> accept(namespace, lower(raw));
            case EMAIL -> email(namespace, lower(raw));
            case PHONE -> phone(namespace, raw.strip());
        };
    }

    private Normalisation accept(Namespace namespace, String value) {
        if (policy.blocked().matches(value)) {
            return new Blocked(namespace, value.strip());
        }
        return value.length() > Identifier.VALUE_LENGTH_MAX
                ? new Invalid(namespace, "is longer than %d characters".formatted(Identifier.VALUE_LENGTH_MAX))
                : new Normalised(new Identifier(namespace, value));
    }

    /** Letters with an accent have two spellings in Unicode; NFC is the one that is kept. */
    private static String lower(String raw) {
        return Normalizer.normalize(raw.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private Normalisation email(Namespace namespace, String value) {
        return EMAIL.matcher(value).matches()
                ? accept(namespace, value)
                : new Invalid(namespace, "is not an e-mail address");
    }

    /** A possible number is enough: which ones are in use changes with every release of the library, and an identifier must not. */
    private Normalisation phone(Namespace namespace, String value) {
        try {
            PhoneNumber number = phones.parse(value, phoneRegion);
            return phones.isPossibleNumber(number)
                    ? accept(namespace, spelling(number))
                    : new Invalid(namespace, "is not a possible telephone number");
        } catch (NumberParseException notANumber) {
            return new Invalid(namespace, "is not a telephone number");
        }
    }

    /** An extension is kept: people behind one switchboard are not one person. */
    private String spelling(PhoneNumber number) {
        String e164 = phones.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164;
    }
}
