package selfsame.api.segment;

/** A segment as the schema shows it. */
record SegmentView(String name) {}
