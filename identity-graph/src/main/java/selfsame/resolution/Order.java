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
public record Order(Wish wish, String author, String reason, Optional<String> preview, Optional<String> request) {}
