package selfsame.profile;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.UUID;
import selfsame.profile.Interest.Cell;
import selfsame.profile.Sayings.Said;
import selfsame.profile.Sayings.Tally;

/**
 * A summary as it is stored: as short as is easy, for it is written with every batch. Equal summaries have equal bytes. The first byte
 * tells the version of the form; a form is never changed, a new one is added, and {@link #read} reads them all.
 */
public final class SummaryBytes {

    private static final byte VERSION = 1;

    private SummaryBytes() {}

    public static byte[] write(Summary summary) {
        ByteWriter out = new ByteWriter(VERSION, summary.lastAt());
        out.number(summary.events());
        out.time(summary.firstAt());
        out.all(summary.types(), (type, activity) -> activity(out, type, activity));
        slots(out, summary.active());
        out.all(summary.recent(), event -> recent(out, event));
        out.all(summary.channels(), (name, channel) -> channel(out, name, channel));
        out.all(summary.traits(), (name, sayings) -> sayings(out, name, sayings));
        out.all(summary.interest().counts(), (cell, count) -> cell(out, cell, count));
        out.all(summary.consent(), (purpose, statement) -> statement(out, purpose, statement));
        return out.toBytes();
    }

    /** @throws SummaryUnreadable when {@link #write} cannot have written it */
    public static Summary read(byte[] bytes) {
        try {
            return summary(new ByteReader(bytes));
        } catch (SummaryUnreadable unknown) {
            throw unknown;
        } catch (RuntimeException broken) {
            throw new SummaryUnreadable(
                    "a stored summary is broken: " + broken.getClass().getSimpleName());
        }
    }

    private static Summary summary(ByteReader in) {
        if (in.version() != VERSION) {
            throw new SummaryUnreadable("a stored summary has a form that this program does not know");
        }
        return new Summary(
                in.number(),
                in.time(),
                in.origin(),
                in.map(in::text, () -> activity(in)),
                slots(in),
                in.list(() -> recent(in)),
                in.map(in::text, () -> channel(in)),
                in.map(in::text, () -> sayings(in)),
                new Interest(in.map(() -> cell(in), in::number)),
                in.map(in::text, () -> statement(in)));
    }

    private static void activity(ByteWriter out, String type, Activity activity) {
        out.text(type);
        out.number(activity.ever());
        out.all(activity.buckets().counts(), (start, count) -> {
            out.timeIn(Grain.MINUTE, start);
            out.number(count);
        });
        out.all(activity.latest(), out::time);
    }

    private static Activity activity(ByteReader in) {
        return new Activity(
                in.number(), new Buckets(in.map(() -> in.timeIn(Grain.MINUTE), in::number)), in.list(in::time));
    }

    private static void slots(ByteWriter out, Slots slots) {
        out.number(slots.newest());
        BitSet bits = slots.bits();
        byte[] asBits = bits.toByteArray();
        boolean dense = asBits.length <= 2 * bits.cardinality();
        out.number(dense ? 1 : 0);
        if (dense) {
            out.raw(asBits);
            return;
        }
        out.number(bits.cardinality());
        int before = 0;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            out.number(bit - before);
            before = bit;
        }
    }

    private static Slots slots(ByteReader in) {
        long newest = in.number();
        if (in.number() == 1) {
            return Slots.of(newest, BitSet.valueOf(in.raw()));
        }
        BitSet bits = new BitSet();
        int bit = 0;
        for (int count = in.size(); count > 0; count--) {
            bit += in.size();
            bits.set(bit);
        }
        return Slots.of(newest, bits);
    }

    /** Keys are source/id, and many an id is a UUID, which is shorter as two numbers. */
    private static void recent(ByteWriter out, RecentEvent event) {
        out.time(event.at());
        out.text(event.type());
        int slash = event.key().indexOf('/') + 1;
        out.text(event.key().substring(0, slash));
        String id = event.key().substring(slash);
        byte[] uuid = uuid(id);
        out.number(uuid.length);
        if (uuid.length > 0) {
            out.raw(uuid);
        } else {
            out.text(id);
        }
    }

    private static RecentEvent recent(ByteReader in) {
        long at = in.time();
        String type = in.text();
        String source = in.text();
        String id = in.number() > 0 ? text(in.raw()) : in.text();
        return new RecentEvent(at, source + id, type);
    }

    private static byte[] uuid(String id) {
        if (id.length() != 36) {
            return new byte[0];
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id)
                    ? ByteBuffer.allocate(16)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array()
                    : new byte[0];
        } catch (IllegalArgumentException notOne) {
            return new byte[0];
        }
    }

    private static String text(byte[] uuid) {
        ByteBuffer buffer = ByteBuffer.wrap(uuid);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static void channel(ByteWriter out, String name, Channel channel) {
        out.text(name);
        out.time(channel.lastAt());
        out.all(channel.aspects(), (aspect, sighted) -> {
            out.text(aspect.name());
            out.text(sighted.value());
            out.time(sighted.at());
        });
    }

    private static Channel channel(ByteReader in) {
        return new Channel(in.time(), in.map(() -> Aspect.valueOf(in.text()), () -> sighted(in)));
    }

    private static Sighted sighted(ByteReader in) {
        return new Sighted(in.text(), in.time());
    }

    private static void sayings(ByteWriter out, String name, Sayings sayings) {
        out.text(name);
        boolean forgotten = sayings.forgottenAt() != Sayings.NEVER;
        out.number(forgotten ? 1 : 0);
        if (forgotten) {
            out.time(sayings.forgottenAt());
        }
        out.all(sayings.latest(), (value, said) -> said(out, value, said));
        out.all(sayings.earliest(), (value, said) -> said(out, value, said));
        out.all(sayings.tallies(), (value, tally) -> {
            said(out, value, tally.last());
            out.number(tally.count());
        });
        out.all(sayings.bySource(), (source, sighted) -> {
            out.text(source);
            out.text(sighted.value());
            out.time(sighted.at());
        });
    }

    private static Sayings sayings(ByteReader in) {
        return new Sayings(
                in.number() == 1 ? in.time() : Sayings.NEVER,
                in.map(in::text, () -> said(in)),
                in.map(in::text, () -> said(in)),
                in.map(in::text, () -> tally(in)),
                in.map(in::text, () -> sighted(in)));
    }

    private static void said(ByteWriter out, String value, Said said) {
        out.text(value);
        out.time(said.at());
        out.text(said.source());
    }

    private static Said said(ByteReader in) {
        return new Said(in.time(), in.text());
    }

    private static Tally tally(ByteReader in) {
        Said last = said(in);
        return new Tally(in.number(), last);
    }

    private static void cell(ByteWriter out, Cell cell, long count) {
        out.timeIn(Grain.DAY, cell.day() * Grain.DAY.lengthMs());
        out.text(cell.topic());
        out.text(cell.type());
        out.number(count);
    }

    private static Cell cell(ByteReader in) {
        return new Cell(in.timeIn(Grain.DAY) / Grain.DAY.lengthMs(), in.text(), in.text());
    }

    private static void statement(ByteWriter out, String purpose, Statement statement) {
        out.text(purpose);
        out.number(statement.granted() ? 1 : 0);
        out.time(statement.at());
    }

    private static Statement statement(ByteReader in) {
        return new Statement(in.number() == 1, in.time());
    }
}
