package selfsame.benchmarks.workload;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.math3.random.RandomDataGenerator;

/** Devices that several people use: those of a household, and kiosks. The people who come next take them. */
final class SharedDevices {

    static final double HOUSEHOLD = 0.03;
    static final double KIOSK = 0.001;
    static final int KIOSK_PEOPLE_MIN = 20;
    static final int KIOSK_PEOPLE_MAX = 500;
    private static final int HOUSEHOLD_OTHERS_MAX = 3;

    /** A kiosk's people are not all neighbours. */
    private static final double PASSES_A_KIOSK = 0.5;

    private static final class Offer {
        private final Carried device;
        private final boolean kiosk;
        private int left;

        Offer(Carried device, boolean kiosk, int left) {
            this.device = device;
            this.kiosk = kiosk;
            this.left = left;
        }
    }

    private final List<Offer> offers = new ArrayList<>();
    private int devices;
    private int households;
    private int kiosks;

    void maybeShare(Carried device, RandomDataGenerator random) {
        devices++;
        double draw = random.nextUniform(0, 1);
        if (draw < KIOSK) {
            kiosks++;
            offers.add(new Offer(device, true, random.nextInt(KIOSK_PEOPLE_MIN, KIOSK_PEOPLE_MAX) - 1));
        } else if (draw < KIOSK + HOUSEHOLD) {
            households++;
            offers.add(new Offer(device, false, random.nextInt(1, HOUSEHOLD_OTHERS_MAX)));
        }
    }

    /** The devices of others that the next person uses too. */
    List<Carried> takenBy(RandomDataGenerator random) {
        List<Carried> taken = new ArrayList<>();
        for (Iterator<Offer> each = offers.iterator(); each.hasNext(); ) {
            Offer offer = each.next();
            if (!offer.kiosk || random.nextUniform(0, 1) < PASSES_A_KIOSK) {
                taken.add(offer.device);
                if (--offer.left == 0) {
                    each.remove();
                }
            }
        }
        return taken;
    }

    int devices() {
        return devices;
    }

    int households() {
        return households;
    }

    int kiosks() {
        return kiosks;
    }
}
