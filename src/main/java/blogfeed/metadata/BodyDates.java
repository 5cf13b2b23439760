package blogfeed.metadata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dates that readers see, which count the more the nearer to the title they stand. */
final class BodyDates {
    private static final int BEFORE_TITLE = 12;
    private static final int AFTER_TITLE = 25;
    private static final int LONGEST_DATE_LINE = 120;

    private static final int MOST_PARTS = 4;
    private static final int LONGEST_PART = 14;

    private static final Pattern BEFORE_ENDING = Pattern.compile(" (?=(?:st|nd|rd|th|er)\\b|,)");

    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)updat|modif|edited|last change|revised|aktualisiert|geändert|mis à jour|actualizad|atualizad|aggiornat|zaktualiz|обновл|更新|編集|编辑|수정");
    private static final Pattern START = Pattern.compile("(?iu)publi|posted|created|veröffentlicht|公開|公开|发布|發布|投稿|작성");

    private final Outline outline;
    private final int title;
    private final boolean dayFirst;

    BodyDates(Outline outline, Titles title, boolean dayFirst) {
        this.outline = outline;
        this.title = title.at();
        this.dayFirst = dayFirst;
    }

    Stream<DateVotes.Vote> published() {
        return Stream.of(fromTimes(), fromText()).flatMap(votes -> votes);
    }

    Optional<LocalDate> modified() {
        return outline.times.stream()
                .filter(time -> !time.beside() && isOfChange(time))
                .flatMap(time -> date(time).stream())
                .findFirst();
    }

    /** What is marked as the article's date, though it tells of a change: some show no other. */
    Optional<LocalDate> only() {
        return outline.times.stream()
                .filter(time -> !time.beside() && isNear(time.at()) && new Surroundings(time.element()).isDate())
                .flatMap(time -> date(time).stream())
                .findFirst();
    }

    private Stream<DateVotes.Vote> fromTimes() {
        return outline.times.stream()
                .limit(300)
                .filter(time -> !isOfChange(time))
                .flatMap(time -> date(time).map(date -> new DateVotes.Vote(date, weight(time))).stream())
                .filter(vote -> vote.weight() > 0);
    }

    private int weight(Outline.Spot time) {
        boolean isMarked = new Surroundings(time.element()).isMarkedDate();
        if (time.beside()) {
            return 0;
        }
        return isNear(time.at()) ? isMarked ? 9 : 7 : isMarked ? 4 : 2;
    }

    private Optional<LocalDate> date(Outline.Spot time) {
        return Stream.of(
                        time.element().attr("datetime"),
                        time.element().attr("content"),
                        time.element().attr("title"),
                        time.text())
                .filter(text -> text.length() <= LONGEST_DATE_LINE)
                .flatMap(text -> DateText.first(text, dayFirst).stream())
                .findFirst();
    }

    private boolean isOfChange(Outline.Spot time) {
        var marks = time.element().className() + " " + time.element().attr("itemprop");
        return tellsOfChange(marks) || isOfChange(time.at());
    }

    /** Whether the text before says that it is the day of a change. */
    private boolean isOfChange(int at) {
        return IntStream.of(at, at - 1)
                .filter(i -> i >= 0 && i < outline.pieces.size())
                .mapToObj(i -> outline.pieces.get(i).text())
                .filter(text -> text.length() < 60)
                .anyMatch(BodyDates::tellsOfChange);
    }

    private static boolean tellsOfChange(String text) {
        return CHANGE.matcher(text).find() && !START.matcher(text).find();
    }

    private Stream<DateVotes.Vote> fromText() {
        return IntStream.range(Math.max(0, title - BEFORE_TITLE), Math.min(outline.pieces.size(), title + AFTER_TITLE))
                .filter(i -> isDateLine(outline.pieces.get(i)) && !isOfChange(i))
                .mapToObj(i -> DateText.first(afterStart(outline.pieces.get(i).text()), dayFirst)
                        .or(() -> DateText.first(together(i), dayFirst))
                        .map(date -> vote(i, date)))
                .flatMap(Optional::stream)
                .limit(3);
    }

    /** A line may tell of a change first. */
    private static String afterStart(String line) {
        var start = START.matcher(line);
        return start.find() && CHANGE.matcher(line.substring(0, start.start())).find()
                ? line.substring(start.start())
                : line;
    }

    /** The pieces from there on of which some designs make one date, or "". */
    private String together(int at) {
        var pieces = outline.pieces.stream()
                .skip(at)
                .limit(MOST_PARTS)
                .takeWhile(piece -> !piece.beside() && piece.text().length() <= LONGEST_PART)
                .map(Outline.Piece::text)
                .toList();
        return pieces.size() < 2
                ? ""
                : BEFORE_ENDING.matcher(String.join(" ", pieces)).replaceAll("");
    }

    /** The line right below a title is the likeliest place, the one above it the next. */
    private DateVotes.Vote vote(int at, LocalDate date) {
        int below = at - title;
        return new DateVotes.Vote(date, below > 0 && below <= 8 ? 6 : below > -4 && below <= 0 ? 5 : 4);
    }

    private static boolean isDateLine(Outline.Piece piece) {
        return !piece.beside() && piece.text().length() <= LONGEST_DATE_LINE;
    }

    private boolean isNear(int at) {
        return at >= title - BEFORE_TITLE && at <= title + AFTER_TITLE;
    }
}
