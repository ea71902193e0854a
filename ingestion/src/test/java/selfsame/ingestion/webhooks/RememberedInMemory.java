package selfsame.ingestion.webhooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class RememberedInMemory implements Memory {

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();

    @Override
    public void remember(Destination destination, Message message) {
        told.computeIfAbsent(destination.name() + message.personId(), _ -> new ArrayList<>())
                .add(message.type().wireName() + ' ' + Letter.id(destination, message));
    }

    @Override
    public List<String> told(Destination destination, String personId) {
        return told.getOrDefault(destination.name() + personId, List.of());
    }
}
