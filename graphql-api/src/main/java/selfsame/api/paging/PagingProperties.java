package selfsame.api.paging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sizeMax a page of more items is refused: what a caller waits for should be read in milliseconds */
@ConfigurationProperties("selfsame.api.page")
record PagingProperties(@DefaultValue("100") int sizeMax) {}
