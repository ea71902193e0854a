package selfsame.local.sample;

import static selfsame.local.sample.SampleEvent.Source.MOBILE_APP;
import static selfsame.local.sample.SampleEvent.Source.NEWSLETTER;
import static selfsame.local.sample.SampleEvent.Source.SHOP_SERVER;
import static selfsame.local.sample.SampleEvent.Source.STORE;
import static selfsame.local.sample.SampleEvent.Source.WEB_SHOP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A day of customers who first look around unknown and log in later, on several devices, by newsletter and in the store. Some share a
 * tablet, some use the store's kiosk, some never say who they are.
 */
public final class SampleDay {

    private static final int CUSTOMERS = 500;

    /** Of so many customers in a row, the first two live together. */
    private static final int HOUSEHOLD_EVERY = 20;

    private static final Identifier KIOSK = new Identifier("device_id", "kiosk-7");

    private final SplittableRandom random;
    private final List<Customer> customers = new ArrayList<>();
    private final Journal journal;

    private SampleDay(Instant day, long seed) {
        random = new SplittableRandom(seed);
        journal = new Journal(day, random);
        for (int number = 1; number <= CUSTOMERS; number++) {
            customers.add(Customer.of(number, random));
        }
    }

    /**
     * @param day its first instant
     * @return what the sources send, in the order in which they send it
     */
    public static List<SampleLine> of(Instant day, long seed) {
        var sample = new SampleDay(day, seed);
        sample.customers.forEach(sample::live);
        sample.shareTablets();
        return new Mishaps(sample.random).happenTo(sample.journal.events());
    }

    /** Somebody who uses every way there is: a person worth looking at. */
    public static Identifier busiestCustomer() {
        return new Identifier("user_id", "u-0001");
    }

    private void live(Customer customer) {
        browse(customer);
        if (happens(customer, 60)) {
            useApp(customer);
        }
        if (happens(customer, 30)) {
            readNewsletter(customer);
        }
        if (happens(customer, 25)) {
            goToStore(customer);
        }
        if (random.nextInt(100) < 10) {
            journal.visit().add(STORE, "price_checked", KIOSK, customer.userId());
        }
    }

    private void browse(Customer customer) {
        journal.visit().pages(WEB_SHOP, 2 + random.nextInt(5), customer.browser());
        if (!happens(customer, 85)) {
            return;
        }
        journal.add(SHOP_SERVER, "logged_in", customer.userId(), customer.email(), customer.browser())
                .saying("traits", Map.of("first_name", customer.firstName(), "last_name", customer.lastName()))
                .pages(WEB_SHOP, 1 + random.nextInt(3), customer.userId(), customer.browser())
                .add(WEB_SHOP, "product_added_to_cart", customer.userId(), customer.browser());
        if (random.nextInt(100) < 55) {
            journal.add(SHOP_SERVER, "order_placed", customer.userId(), customer.email(), customer.phone());
        }
    }

    private void useApp(Customer customer) {
        journal.visit().pages(MOBILE_APP, 1 + random.nextInt(4), customer.mobileDevice(), customer.mobileApp());
        if (happens(customer, 70)) {
            journal.add(SHOP_SERVER, "logged_in", customer.userId(), customer.mobileDevice());
            journal.pages(MOBILE_APP, 1 + random.nextInt(4), customer.userId(), customer.mobileDevice());
        }
    }

    private void readNewsletter(Customer customer) {
        journal.visit()
                .add(NEWSLETTER, "email_opened", customer.email())
                .saying("consent", Map.of("ads", customer.agreesToAds()));
        journal.add(NEWSLETTER, "email_link_clicked", customer.email(), customer.browser());
    }

    private void goToStore(Customer customer) {
        journal.visit().add(STORE, "purchase_made", customer.loyaltyId(), customer.phone());
        journal.add(SHOP_SERVER, "loyalty_card_registered", customer.userId(), customer.loyaltyId());
    }

    private void shareTablets() {
        for (int first = 0; first + 1 < customers.size(); first += HOUSEHOLD_EVERY) {
            var tablet = new Identifier("anonymous_id", Customer.uuid(random));
            for (var customer : customers.subList(first, first + 2)) {
                journal.visit().pages(WEB_SHOP, 2, tablet);
                journal.add(SHOP_SERVER, "logged_in", customer.userId(), tablet);
            }
        }
    }

    private boolean happens(Customer customer, int percent) {
        return random.nextInt(100) < percent || customer.userId().equals(busiestCustomer());
    }
}
