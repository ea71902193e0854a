package selfsame.resolution;

import java.util.Optional;

/**
 * A steward's wish, to be carried out.
 *
 * @param author who is answerable for it
 * @param reason in the author's words
 * @param preview the token of the preview that was looked at
 * @param request the key under which the author would retry it
 */
public record Order(Wish wish, String author, String reason, Optional<String> preview, Optional<Request> request) {

    /**
     * By what a retry is known.
     *
     * @param key the author's own
     * @param content a digest of what is asked for: the same key for something else is a mistake
     */
    public record Request(String key, String content) {}
}
