package selfsame.api.segment;

import java.time.OffsetDateTime;

/** A segment that somebody is in. */
record MembershipView(String segment, OffsetDateTime since) {}
