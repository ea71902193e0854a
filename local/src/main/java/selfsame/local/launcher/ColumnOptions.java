package selfsame.local.launcher;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import selfsame.local.importer.Columns;

/** Names of columns that are not among the usual ones; they go before those. */
final class ColumnOptions {

    @Option(
            names = "--source-column",
            paramLabel = "<name>",
            description = "Where a record is from (data_source, ...).")
    private List<String> source = List.of();

    @Option(
            names = "--id-column",
            paramLabel = "<name>",
            description = "Its name there (record_id, rec_id, unique_id, ...).")
    private List<String> id = List.of();

    @Option(
            names = "--phone-column",
            paramLabel = "<name>",
            description = "A phone; prefixes are understood (phone_number, ...).")
    private List<String> phone = List.of();

    @Option(
            names = "--email-column",
            paramLabel = "<name>",
            description = "An e-mail; prefixes are understood (email, ...).")
    private List<String> email = List.of();

    @Option(
            names = "--date-column",
            paramLabel = "<name>",
            description = "When it was written (date, updated_at, ...).")
    private List<String> date = List.of();

    Columns columns() {
        var usual = Columns.USUAL;
        return new Columns(
                before(source, usual.source()),
                before(id, usual.id()),
                before(phone, usual.phone()),
                before(email, usual.email()),
                before(date, usual.date()));
    }

    private static List<String> before(List<String> named, List<String> usual) {
        var all = new ArrayList<String>();
        named.forEach(name -> all.add(Columns.plain(name)));
        all.addAll(usual);
        return List.copyOf(all);
    }
}
