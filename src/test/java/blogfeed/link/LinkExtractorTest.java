package blogfeed.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Carrier;
import blogfeed.model.Link;
import blogfeed.model.LinkFacet;
import blogfeed.model.Post;
import blogfeed.model.Tid;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkExtractorTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    private HostLists lists;

    @BeforeEach
    void readLists() {
        lists = SmallLists.in(directory);
    }

    private List<Link> linksOf(String text, List<LinkFacet> facets, @Nullable Card card) {
        var uri =
                AtUri.parse("at://did:plc:ada/app.bsky.feed.post/3m63v6zvgbk2c").orElseThrow();
        var rev = Tid.parse("3m63v6zvgbk2c").orElseThrow();
        var none = List.<String>of();
        return new LinkExtractor(lists)
                .linksOf(new Post(uri, rev, NOON, NOON, none, none, null, null, null, text, facets, card));
    }

    /** A facet over a part of the text, in bytes. */
    private static LinkFacet over(String text, String part, String url) {
        var start = text.substring(0, text.indexOf(part)).getBytes(UTF_8).length;
        return new LinkFacet(start, start + part.getBytes(UTF_8).length, url);
    }

    @Test
    void aCardIsALinkThatKeepsTheCard() {
        var card = new Card("https://www.x.example/a?utm_source=b", "Title", "Words");
        var link = linksOf("look", List.of(), card).get(0);
        assertThat(link.carrier()).isEqualTo(Carrier.EMBED);
        assertThat(link.posted()).isEqualTo(card.url());
        assertThat(link.target().url()).isEqualTo("https://x.example/a");
        assertThat(link.card()).isEqualTo(card);
    }

    @Test
    void everyCarrierIsKeptInItsOrder() {
        var text = "see a.example/x and https://b.example/y";
        var links = linksOf(
                text,
                List.of(over(text, "a.example/x", "https://a.example/x")),
                new Card("https://c.example/z", "", ""));
        assertThat(links)
                .extracting(link -> link.carrier() + " " + link.target().url())
                .containsExactly("EMBED https://c.example/z", "FACET https://a.example/x", "TEXT https://b.example/y");
        assertThat(links.get(1).card()).isNull();
    }

    @Test
    void oneUrlCountsOncePerCarrier() {
        var text = "x https://a.example/x?utm_source=1 https://www.a.example/x/";
        var facets = List.of(over(text, "x ", "https://a.example/x"), over(text, "x ", "http://a.example/x?fbclid=1"));
        assertThat(linksOf(text, facets, new Card("https://a.example/x#top", "", "")))
                .extracting(Link::carrier)
                .containsExactly(Carrier.EMBED, Carrier.FACET, Carrier.TEXT);
    }

    @Test
    void aUrlUnderAFacetIsNotBareAsWell() {
        var text = "見て 👀 https://a.example/x と https://b.example/y";
        var links = linksOf(text, List.of(over(text, "https://a.example/x", "https://a.example/x")), null);
        assertThat(links)
                .extracting(link -> link.carrier() + " " + link.target().url())
                .containsExactly("FACET https://a.example/x", "TEXT https://b.example/y");
    }

    @Test
    void aUrlPartlyUnderAFacetIsNotBare() {
        var text = "https://a.example/x";
        assertThat(linksOf(text, List.of(over(text, "a.example/x", "https://b.example/")), null))
                .extracting(Link::carrier)
                .containsExactly(Carrier.FACET);
    }

    @Test
    void aFacetWhoseRangeIsGarbageHidesNothing() {
        var text = "https://a.example/x";
        for (var range : new int[][] {{-1, 5}, {0, 999}, {9, 3}, {4, 4}, {Integer.MIN_VALUE, Integer.MAX_VALUE}}) {
            assertThat(linksOf(text, List.of(new LinkFacet(range[0], range[1], "https://b.example/y")), null))
                    .extracting(link -> link.carrier() + " " + link.target().host())
                    .containsExactly("FACET b.example", "TEXT a.example");
        }
    }

    @Test
    void whatIsNoUrlIsNoLink() {
        var facets = List.of(new LinkFacet(0, 1, "javascript:alert(1)"), new LinkFacet(0, 1, ""));
        assertThat(linksOf("a://b http:// https://localhost", facets, new Card("", "", "")))
                .isEmpty();
    }

    @Test
    void whatWasOnlyDisplayedOfALinkIsNone() {
        var facets = List.of(
                new LinkFacet(0, 1, "https://a.example/how-it-w…"),
                new LinkFacet(0, 1, "https://a.example/how-it-w..."),
                new LinkFacet(0, 1, "https://a.example/how-it-w%E2%80%A6"));
        assertThat(linksOf("see https://a.example/how-it-w…", facets, new Card("https://a.example/ho…", "", "")))
                .isEmpty();
    }

    @Test
    void aPostHasAtMostTwentyLinks() {
        var facets = new ArrayList<LinkFacet>();
        for (var i = 0; i < 30; i++) {
            facets.add(new LinkFacet(0, 1, "https://a.example/" + i));
        }
        assertThat(linksOf("https://b.example/x", facets, new Card("https://c.example/z", "", "")))
                .hasSize(20);
    }
}
