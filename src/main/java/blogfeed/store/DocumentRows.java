package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Page;
import blogfeed.model.Tid;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A document as the columns of its row, in the order in which {@link Documents} names them. */
final class DocumentRows {
    private DocumentRows() {}

    static @Nullable Object[] values(long accountId, Document document) {
        var page = document.page();
        return new @Nullable Object[] {
            document.uri().toString(),
            accountId,
            document.rev().value(),
            document.witnessedAt(),
            text(document.publication()),
            document.base(),
            document.path(),
            text(document.post()),
            page.title(),
            page.description(),
            page.published(),
            page.modified(),
            Row.joined(page.tags()),
            page.text(),
            page.words(),
            page.codeBlocks(),
            page.figures(),
            page.paywalled()
        };
    }

    static Document read(Row row) throws SQLException {
        return new Document(
                AtUri.parse(row.text(1)).orElseThrow(),
                new Tid(row.text(2)),
                row.time(3),
                AtUri.parse(row.text(4)).orElse(null),
                row.text(5),
                row.text(6),
                AtUri.parse(row.text(7)).orElse(null),
                page(row));
    }

    private static Page page(Row row) throws SQLException {
        return new Page(
                row.text(8),
                row.text(9),
                "",
                "",
                null,
                row.dayOrNull(10),
                row.dayOrNull(11),
                null,
                null,
                row.lines(12),
                row.text(13),
                row.count(14),
                row.count(15),
                row.count(16),
                row.flag(17));
    }

    private static @Nullable String text(@Nullable AtUri value) {
        return value == null ? null : value.toString();
    }
}
