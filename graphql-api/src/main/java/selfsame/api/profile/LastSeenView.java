package selfsame.api.profile;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.profile.Aspect;
import selfsame.profile.Channel;
import selfsame.profile.LastSeen;
import selfsame.profile.Sighted;

/** Where somebody was seen last, as the schema shows it. */
public record LastSeenView(
        @Nullable OffsetDateTime at,
        @Nullable Seen channel,
        @Nullable Seen device,
        @Nullable Seen place,
        @Nullable Seen campaign,
        @Nullable Seen page,
        List<ChannelView> channels) {

    public record Seen(String value, OffsetDateTime at) {}

    public record ChannelView(
            String channel,
            OffsetDateTime at,
            @Nullable Seen device,
            @Nullable Seen place,
            @Nullable Seen campaign,
            @Nullable Seen page) {}

    static LastSeenView of(LastSeen seen, @Nullable OffsetDateTime at) {
        return new LastSeenView(
                at,
                seen.channel().map(LastSeenView::seen).orElse(null),
                aspect(seen.aspects(), Aspect.DEVICE),
                aspect(seen.aspects(), Aspect.PLACE),
                aspect(seen.aspects(), Aspect.CAMPAIGN),
                aspect(seen.aspects(), Aspect.PAGE),
                seen.channels().entrySet().stream()
                        .map(channel -> channel(channel.getKey(), channel.getValue()))
                        .sorted(Comparator.comparing(ChannelView::at).reversed())
                        .toList());
    }

    private static ChannelView channel(String name, Channel channel) {
        return new ChannelView(
                name,
                Times.utc(channel.lastAt()),
                aspect(channel.aspects(), Aspect.DEVICE),
                aspect(channel.aspects(), Aspect.PLACE),
                aspect(channel.aspects(), Aspect.CAMPAIGN),
                aspect(channel.aspects(), Aspect.PAGE));
    }

    private static @Nullable Seen aspect(Map<Aspect, Sighted> aspects, Aspect aspect) {
        Sighted sighted = aspects.get(aspect);
        return sighted == null ? null : seen(sighted);
    }

    private static Seen seen(Sighted sighted) {
        return new Seen(sighted.value(), Times.utc(sighted.at()));
    }
}
