package selfsame.local.sample;

import java.util.Optional;
import selfsame.local.sample.SampleEvent.Source;

/**
 * What a source sends: usually an event.
 *
 * @param text a line for the collector, which need not be right
 * @param visibleBy an identifier by which it can be found once it is resolved; absent when it will be refused
 */
public record SampleLine(Source source, String text, Optional<Identifier> visibleBy) {}
