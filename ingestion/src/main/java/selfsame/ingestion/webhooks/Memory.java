package selfsame.ingestion.webhooks;

import java.util.List;

/** What destinations were told of whom, so that they can be told when it turns out wrong. Bounded in time and number. */
interface Memory {

    /** Before it is told: who dies in between remembers too much, never too little. */
    void remember(Destination destination, Message message);

    /** @return {@code type id}s of what the destination was told of somebody, under former ids too */
    List<String> told(Destination destination, String personId);
}
