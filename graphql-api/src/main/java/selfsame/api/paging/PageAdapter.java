package selfsame.api.paging;

import java.util.Collection;
import java.util.List;
import org.springframework.graphql.data.pagination.ConnectionAdapter;

/** Shows a {@link Page} as a Relay connection. */
final class PageAdapter implements ConnectionAdapter {

    @Override
    public boolean supports(Class<?> containerType) {
        return Page.class.equals(containerType);
    }

    @Override
    public <T> Collection<T> getContent(Object container) {
        return PageAdapter.<T>items(container).stream().map(Page.Item::value).toList();
    }

    @Override
    public boolean hasPrevious(Object container) {
        return ((Page<?>) container).hasPrevious();
    }

    @Override
    public boolean hasNext(Object container) {
        return ((Page<?>) container).hasNext();
    }

    @Override
    public String cursorAt(Object container, int index) {
        return items(container).get(index).cursor().encoded();
    }

    @SuppressWarnings("unchecked") // a container is only asked for what it holds
    private static <T> List<Page.Item<T>> items(Object container) {
        return ((Page<T>) container).items();
    }
}
