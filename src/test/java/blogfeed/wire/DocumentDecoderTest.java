package blogfeed.wire;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Page;
import blogfeed.model.Publication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentDecoderTest {
    private static final String KEY = "3kaaaaaaaaa22";
    private static final String HOUSE = "at://" + ANNA + "/site.standard.publication/house";

    private static String frame(String collection, String record) {
        return Frames.commit(ANNA, START, "create", collection, KEY, record);
    }

    private static Document document(String collection, String fields) {
        return ((StreamEvent.DocumentSaved) Frames.event(frame(collection, "{" + fields + "}"))).document();
    }

    private static Document standard(String fields) {
        return document(AtUri.STANDARD_DOCUMENT, "\"title\":\"On weights\",\"site\":\"" + HOUSE + "\"" + fields);
    }

    private static Document leaflet(String blocks) {
        return document(
                AtUri.LEAFLET_DOCUMENT,
                "\"title\":\"On weights\",\"author\":\"" + ANNA
                        + "\",\"pages\":[{\"$type\":\"pub.leaflet.pages.linearDocument\",\"blocks\":[" + blocks
                        + "]}]");
    }

    private static Document whiteWind(String content) {
        return document(AtUri.WHITEWIND_ENTRY, "\"title\":\"On weights\",\"content\":\"" + content + "\"");
    }

    private static Publication publication(String collection, String fields) {
        return ((StreamEvent.PublicationSaved) Frames.event(frame(collection, "{" + fields + "}"))).publication();
    }

    private static String block(String type, String fields) {
        return "{\"$type\":\"pub.leaflet.pages.linearDocument#block\",\"block\":{\"$type\":\"pub.leaflet.blocks." + type
                + "\"" + fields + "}}";
    }

    @Test
    void aStandardDocumentIsReadToItsLastField() {
        var announcement = Frames.postUri(ANNA, "3kpost");
        var document = standard(",\"$type\":\"site.standard.document\",\"path\":\"/2026/weights/\","
                + "\"description\":\"How they\\nare found\",\"publishedAt\":\"2026-09-20T23:30:00-05:00\","
                + "\"tags\":[\"#Weights\",\" \",\"weights\",{\"x\":1},7.5,\"C++\"],\"updatedAt\":\"2026-09-22T08:00:00Z\",\"textContent\":\"They are found by descent.\","
                + "\"bskyPostRef\":{\"uri\":\"" + announcement + "\",\"cid\":\"bafyreiinvented\"}");
        assertThat(document)
                .isEqualTo(new Document(
                        AtUri.parse("at://" + ANNA + "/site.standard.document/" + KEY)
                                .orElseThrow(),
                        document.rev(),
                        WireTime.ofMicros(START),
                        AtUri.parse(HOUSE).orElseThrow(),
                        "",
                        "/2026/weights",
                        AtUri.parse(announcement).orElseThrow(),
                        new Page(
                                "On weights",
                                "How they are found",
                                "",
                                "",
                                null,
                                LocalDate.of(2026, 9, 20),
                                LocalDate.of(2026, 9, 22),
                                null,
                                null,
                                List.of("Weights", "C++"),
                                "They are found by descent.",
                                5,
                                0,
                                0,
                                false)));
        assertThat(document.rev().value()).isEqualTo(Frames.rev(START));
    }

    @ParameterizedTest
    @CsvSource({
        "https://anna.example/, /notes/one, https://anna.example, /notes/one",
        "https://anna.example/blog//, notes/one/, https://anna.example/blog, /notes/one",
        "http://anna.example/essay, '', http://anna.example/essay, ''",
        "javascript:alert(1), /one, '', /one",
        "at://did:plc:annaannaannaannaannaanna/org.example.thing/1, /one, '', /one",
    })
    void aSiteMayBeAWebAddress(String site, String path, String base, String behind) {
        var document = document(
                AtUri.STANDARD_DOCUMENT, "\"title\":\"A\",\"site\":\"" + site + "\",\"path\":\"" + path + "\"");
        assertThat(document.publication()).isNull();
        assertThat(document.base()).isEqualTo(base);
        assertThat(document.path()).isEqualTo(behind);
    }

    @Test
    void blocksAreReadWhereTheTextIsNotToldElsewhere() {
        var content = ",\"content\":{\"$type\":\"pub.leaflet.content\",\"pages\":[{\"blocks\":["
                + block("text", ",\"plaintext\":\"In a block.\"") + "," + block("code", ",\"plaintext\":\"x = 1\"")
                + "]}]}";
        var read = standard(content);
        assertThat(read.page().text()).isEqualTo("In a block.\nx = 1");
        assertThat(read.path()).as("Leaflet finds it by its key").isEqualTo("/" + KEY);
        var told = standard(content + ",\"textContent\":\"As told.\"");
        assertThat(told.page().text()).isEqualTo("As told.");
        assertThat(told.page().codeBlocks()).isEqualTo(1);
    }

    @Test
    void blocksNobodyKnowsAreReadForThePlainTextInThem() {
        var document = standard(",\"content\":{\"$type\":\"org.example.strange\",\"items\":["
                + "{\"$type\":\"org.example.block.aside\",\"plaintext\":\"One.\",\"facets\":[{\"text\":\"no\"}]},"
                + "{\"$type\":\"org.example.block.box\",\"children\":[{\"text\":\"Two.\"},7,null,[{\"text\":\"Three.\"}]]},"
                + "{\"$type\":\"org.example.markdown\",\"text\":\"# Four\"},{\"markdown\":\"**Five**\"},"
                + "{\"$type\":\"org.example.block.picture\",\"src\":\"x\"}]}");
        assertThat(document.page().text()).isEqualTo("One.\nTwo.\nThree.\nFour\nFive");
    }

    @Test
    void whatIsKeptInABlobIsNotThere() {
        var document = standard(",\"content\":{\"$type\":\"pub.leaflet.content\",\"blobPages\":{},\"pages\":["
                + block("text", ",\"plaintext\":\"a stub\"") + "]}");
        assertThat(document.page().text()).isEmpty();
    }

    @Test
    void aLeafletDocumentIsReadBlockByBlock() {
        var document = leaflet(String.join(
                ",",
                block("header", ",\"level\":1,\"plaintext\":\"A heading\""),
                block(
                        "text",
                        ",\"plaintext\":\"A paragraph.\",\"facets\":[{\"index\":{\"byteStart\":0,\"byteEnd\":1},"
                                + "\"features\":[{\"$type\":\"pub.leaflet.richtext.facet#link\",\"uri\":\"https://x.example\"}]}]"),
                block(
                        "unorderedList",
                        ",\"children\":[{\"content\":{\"$type\":\"pub.leaflet.blocks.text\",\"plaintext\":\"First\"},"
                                + "\"children\":[{\"content\":{\"plaintext\":\"Deeper\"}}]}]"),
                block("code", ",\"plaintext\":\"loss.backward()\""),
                block("image", ",\"image\":{\"$type\":\"blob\"},\"alt\":\"a curve\""),
                block("button", ",\"text\":\"Subscribe\",\"url\":\"https://x.example\""),
                block("horizontalRule", ""),
                block("membersOnlyDelimiter", ",\"audience\":\"paid\"")));
        var page = document.page();
        assertThat(page.text()).isEqualTo("A heading\nA paragraph.\nFirst\nDeeper\nloss.backward()");
        assertThat(page.codeBlocks()).isEqualTo(1);
        assertThat(page.figures()).isEqualTo(1);
        assertThat(page.paywalled()).isTrue();
        assertThat(document.base() + document.path()).isEqualTo("https://leaflet.pub/p/" + ANNA + "/" + KEY);
        assertThat(document.isProven()).isTrue();
    }

    @Test
    void aLeafletDocumentOfAPublicationIsBelowIt() {
        var document = document(
                AtUri.LEAFLET_DOCUMENT,
                "\"title\":\"A\",\"pages\":[],\"publication\":\"" + HOUSE + "\",\"postRef\":{\"uri\":\""
                        + Frames.postUri(ANNA, "3kpost") + "\"}");
        assertThat(document.publication()).hasToString(HOUSE);
        assertThat(document.base()).isEmpty();
        assertThat(document.path()).isEqualTo("/" + KEY);
        assertThat(document.post()).hasToString(Frames.postUri(ANNA, "3kpost"));
        assertThat(document.isProven()).isFalse();
    }

    @Test
    void markdownIsReadForItsWords() {
        var document =
                whiteWind("# Weights\\n\\nThey are **found** by [descent](https://x.example/a_b), ~~not~~ _luck_.\\n\\n"
                        + "![a curve](https://x.example/c.png)\\n\\n- one\\n2. two\\n> > said <b>Ada</b>\\n\\n```python\\nx_y = a * b\\n```\\n"
                        + "| a | b |\\n|---|---|\\n[1]: https://x.example\\nsnake_case stays");
        var page = document.page();
        assertThat(page.text())
                .isEqualTo(
                        "Weights\nThey are found by descent, not luck.\none\ntwo\nsaid  Ada\nx_y = a * b\n| a | b |\n"
                                + "snake_case stays");
        assertThat(page.codeBlocks()).isEqualTo(1);
        assertThat(page.figures()).isEqualTo(1);
        assertThat(document.base() + document.path()).isEqualTo("https://whtwnd.com/" + ANNA + "/" + KEY);
    }

    @Test
    void anEntryWithoutATitleIsCalledByItsFirstHeading() {
        var document = document(AtUri.WHITEWIND_ENTRY, "\"content\":\"words\\n## On *weights*\\n# Later\"");
        assertThat(document.page().title()).isEqualTo("On weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"visibility\":\"author\"", "\"isDraft\":true"})
    void whatAnAuthorKeepsToThemselvesIsGone(String field) {
        var event = Frames.event(frame(AtUri.WHITEWIND_ENTRY, "{\"content\":\"secret\"," + field + "}"));
        assertThat(event).isInstanceOf(StreamEvent.DocumentDeleted.class);
    }

    @Test
    void publicationsTellWhereTheyAre() {
        assertThat(publication(
                        AtUri.STANDARD_PUBLICATION, "\"url\":\"https://anna.example/\",\"name\":\"Anna's\\tnotes\""))
                .extracting(Publication::url, Publication::name)
                .containsExactly("https://anna.example", "Anna's notes");
        assertThat(publication(AtUri.LEAFLET_PUBLICATION, "\"base_path\":\"anna.leaflet.example/\",\"name\":7")
                        .url())
                .isEqualTo("https://anna.leaflet.example");
        assertThat(publication(AtUri.LEAFLET_PUBLICATION, "\"name\":\"A\"").url())
                .isEmpty();
        assertThat(publication(AtUri.STANDARD_PUBLICATION, "\"url\":\"at://x\"").url())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":7}",
                "{\"$type\":\"app.bsky.feed.post\",\"title\":\"A\",\"text\":\"\"}",
                "{\"$type\":\"com.whtwnd.blog.entry\",\"title\":\"A\",\"content\":[]}"
            })
    void brokenRecordsAreRejected(String record) {
        for (var collection : new String[] {AtUri.STANDARD_DOCUMENT, AtUri.LEAFLET_DOCUMENT, AtUri.WHITEWIND_ENTRY}) {
            assertThat(Frames.decode(frame(collection, record))).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    void aWrongShapeIsLeftOutByItself() {
        var document = standard(",\"path\":{},\"description\":[],\"textContent\":7,\"content\":\"words\","
                + "\"bskyPostRef\":\"x\",\"publishedAt\":\"yesterday\",\"updatedAt\":0");
        assertThat(document.page().text()).isEmpty();
        assertThat(document.page().published()).isNull();
        assertThat(document.post()).isNull();
        assertThat(document.path()).isEmpty();
    }

    @Test
    void nobodyElsesPostAnnouncesADocument() {
        var document = standard(",\"bskyPostRef\":{\"uri\":\"" + Frames.postUri(BEN, "3kpost") + "\"}");
        assertThat(document.post()).isNull();
    }

    @Test
    void recordsOfAMegabyteAreReadAndBounded() {
        var long1 = standard(",\"textContent\":\"" + "word ".repeat(200_000) + "\"");
        assertThat(long1.page().text()).hasSizeBetween(Page.LONGEST_TEXT - 10, Page.LONGEST_TEXT);
        assertThat(long1.page().words()).isEqualTo(200_000);
        var blocks = (block("text", ",\"plaintext\":\"a word\"") + ",").repeat(8_000);
        var long2 = leaflet(blocks.substring(0, blocks.length() - 1));
        assertThat(long2.page().words()).isEqualTo(16_000);
        var long3 = whiteWind("*a* ".repeat(250_000));
        assertThat(long3.page().text()).hasSizeLessThanOrEqualTo(Page.LONGEST_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<", "<!--", "[", "![", "](", "*", "_", "> ", "# ", "1. ", "~", "`", "\\n", " ", "a_", "<a ", "[a]("
            })
    void noMarkdownTakesLong(String piece) {
        var content = "#" + piece.repeat(900_000 / piece.length()) + "x";
        assertThat(whiteWind(content).page().title()).isEqualTo("On weights");
    }

    @Test
    void textsNeverTearACharacterApart() {
        var document = standard(",\"textContent\":\"x" + "🫖".repeat(20_000) + "\\u0000\\ud83e\"");
        assertThat(document.page().text()).matches("x(🫖)+").hasSizeLessThanOrEqualTo(Page.LONGEST_TEXT);
    }

    @Test
    void twoCharactersOfAScriptWithoutSpacesCountAsAWord() {
        assertThat(standard(",\"textContent\":\"大規模言語モデル is a model, isn't it?\"")
                        .page()
                        .words())
                .isEqualTo(4 + 5);
    }

    @Test
    void deletesNameTheRecord() {
        for (var collection : Wire.NATIVE) {
            var uri = new AtUri(new blogfeed.model.Did(ANNA), collection, KEY);
            var event = Frames.event(Frames.delete(ANNA, KEY, START, collection));
            assertThat(event.toString()).contains("Deleted[uri=" + uri);
        }
    }

    @Test
    void aPostMayQuoteADocument() {
        var uri = "at://" + ANNA + "/site.standard.document/" + KEY;
        var post = Frames.post(
                BEN,
                "3kquote",
                START,
                "\"text\":\"\",\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":{\"uri\":\"" + uri + "\"}}");
        assertThat(((StreamEvent.PostSaved) Frames.event(post)).post().quoted()).hasToString(uri);
    }
}
