package selfsame.local.client;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The one JSON reader and writer of this module. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
