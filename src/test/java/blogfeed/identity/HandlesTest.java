package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.FakeDirectory.Mood;
import blogfeed.identity.FakeDirectory.Page;
import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Handle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The document of {@code did:plc:aaa…} claims the handle {@code ada.example.com}. */
@Timeout(60)
class HandlesTest {
    private static final Handle ADA = new Handle("ada.example.com");
    private static final String DID = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String OTHER_DID = "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String RECORD = "_atproto.ada.example.com";
    private static final String PLACE = "ada.example.com/.well-known/atproto-did";

    private final Neighbourhood here = new Neighbourhood();

    @BeforeEach
    void register() {
        here.directory.holds(DID, KeyPair.of(Curve.K256));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aRecordNamesAnAccount() {
        here.records.put(RECORD, new Found<>(List.of("v=spf1 -all", "did=" + DID)));
        assertThat(resolved().found()).map(document -> document.did().value()).contains(DID);
        assertThat(here.web.asked()).isEmpty();
    }

    @Test
    void elseAFileDoes() {
        here.web.holds(PLACE, " " + DID + "\r\n");
        assertThat(resolved().found()).map(document -> document.did().value()).contains(DID);
    }

    @Test
    void aFileMayBeElsewhere() {
        here.web.holds(PLACE, new Page(301, "https://www.example.com/did", ""));
        here.web.holds("www.example.com/did", DID);
        assertThat(resolved()).isInstanceOf(Found.class);
    }

    @Test
    void redirectsWithoutEndLeadNowhere() {
        here.web.holds(PLACE, new Page(302, "https://ada.example.com/.well-known/atproto-did", ""));
        assertThat(resolved()).isInstanceOf(NotFound.class);
        assertThat(here.web.asked()).hasSize(4);
    }

    @Test
    void twoRecordsNameNobody() {
        here.records.put(RECORD, new Found<>(List.of("did=" + DID, "did=" + OTHER_DID)));
        assertThat(resolved()).isInstanceOf(NotFound.class);
        here.records.put(RECORD, new Found<>(List.of("did=" + DID, "did=" + DID)));
        assertThat(resolved()).isInstanceOf(Found.class);
    }

    @Test
    void aHandleOfSomebodyElseIsNotFound() {
        here.directory.holds("/" + OTHER_DID, FakeDirectory.documentOf(OTHER_DID, KeyPair.of(Curve.K256)));
        here.records.put("_atproto.eve.example.com", new Found<>(List.of("did=" + OTHER_DID)));
        assertThat(here.identities.resolve(new Handle("eve.example.com")))
                .isInstanceOfSatisfying(
                        NotFound.class,
                        missing -> assertThat(missing.why())
                                .contains("eve.example.com")
                                .contains("does not name it"));
    }

    @Test
    void whatIsNoDidIsNone() {
        here.web.holds(PLACE, "<html>not here</html>");
        assertThat(resolved()).isInstanceOf(NotFound.class);
        here.records.put(RECORD, new Found<>(List.of("did=ada")));
        assertThat(resolved()).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyWhoAnswersIsNotNobody() {
        here.records.put(RECORD, new Unreachable<>("no name server"));
        assertThat(resolved()).isInstanceOf(Unreachable.class);
        here.web.holds(PLACE, DID);
        assertThat(resolved()).isInstanceOf(Found.class);
        here.records.remove(RECORD);
        here.web.feels(Mood.BROKEN);
        assertThat(resolved()).isInstanceOf(Unreachable.class);
    }

    @Test
    void aNameThatNoAccountHasCostsNoRequest() {
        assertThat(here.identities.resolve(new Handle("printer.local"))).isInstanceOf(NotFound.class);
        assertThat(here.web.asked()).isEmpty();
    }

    private Resolution<DidDocument> resolved() {
        return here.identities.resolve(ADA);
    }
}
