package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.FakeDirectory.Mood;
import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class IdentitiesTest {
    private static final Did ADA = new Did("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa");
    private static final KeyPair OLD = KeyPair.of(Curve.K256);
    private static final KeyPair NEW = KeyPair.of(Curve.P256);

    private final Neighbourhood here = new Neighbourhood();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void anAccountOfTheDirectoryIsFound() {
        here.directory.holds(ADA.value(), OLD);
        assertThat(resolved())
                .map(document -> document.handle().orElseThrow().value())
                .contains("ada.example.com");
        assertThat(key(resolved())).isEqualTo(PublicKey.ofMultikey(OLD.multikey()));
    }

    @Test
    void whatWasFoundIsNotAskedForAgainForAnHour() {
        here.directory.holds(ADA.value(), OLD);
        resolved();
        here.directory.holds(ADA.value(), NEW);
        here.clock.pass(Duration.ofMinutes(59));
        assertThat(key(resolved())).isEqualTo(PublicKey.ofMultikey(OLD.multikey()));
        assertThat(here.directory.asked()).hasSize(1);
        here.clock.pass(Duration.ofMinutes(2));
        assertThat(key(resolved())).isEqualTo(PublicKey.ofMultikey(NEW.multikey()));
        assertThat(here.directory.asked()).hasSize(2);
    }

    @Test
    void whoDoubtsIsToldAnewButOnceAMinute() {
        here.directory.holds(ADA.value(), OLD);
        resolved();
        here.directory.holds(ADA.value(), NEW);
        assertThat(key(here.identities.refresh(ADA).found())).isEqualTo(PublicKey.ofMultikey(NEW.multikey()));
        here.directory.holds(ADA.value(), OLD);
        for (int i = 0; i < 100; i++) {
            assertThat(key(here.identities.refresh(ADA).found())).isEqualTo(PublicKey.ofMultikey(NEW.multikey()));
        }
        assertThat(here.directory.asked()).hasSize(2);
        here.clock.pass(Duration.ofMinutes(1));
        assertThat(key(here.identities.refresh(ADA).found())).isEqualTo(PublicKey.ofMultikey(OLD.multikey()));
    }

    @Test
    void thatThereIsNoneIsRememberedForAMinute() {
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
        here.directory.holds(ADA.value(), OLD);
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
        here.clock.pass(Duration.ofMinutes(1));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Found.class);
        assertThat(here.directory.asked()).hasSize(2);
    }

    @Test
    void anAccountThatWasGivenUpIsForgotten() {
        here.directory.holds(ADA.value(), OLD);
        resolved();
        here.directory.holds("/" + ADA, new FakeDirectory.Page(410, "", "{}"));
        here.clock.pass(Duration.ofHours(1));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
        here.directory.feels(Mood.BROKEN);
        here.clock.pass(Duration.ofHours(1));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "BUSY", "GARBAGE"})
    void whileTheDirectoryIsDownWhatWasKnownStandsInForADay(Mood mood) {
        here.directory.holds(ADA.value(), OLD);
        resolved();
        here.directory.feels(mood);
        here.clock.pass(Duration.ofHours(23));
        assertThat(key(resolved())).isEqualTo(PublicKey.ofMultikey(OLD.multikey()));
        assertThat(key(here.identities.refresh(ADA).found())).isEqualTo(PublicKey.ofMultikey(OLD.multikey()));
        here.clock.pass(Duration.ofHours(1));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Unreachable.class);
        here.directory.feels(Mood.WELL);
        here.clock.pass(Duration.ofSeconds(10));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Found.class);
    }

    @Test
    void aDirectoryThatNeverAnswersIsNotWaitedForForever() {
        try (var there = new Neighbourhood(Neighbourhood.HASTY)) {
            there.directory.feels(Mood.SILENT);
            assertThat(there.identities.resolve(ADA)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aDirectoryThatIsDownIsNotAskedForTheSameAllTheTime() {
        here.directory.feels(Mood.BROKEN);
        for (int i = 0; i < 100; i++) {
            assertThat(here.identities.resolve(ADA)).isInstanceOf(Unreachable.class);
        }
        assertThat(here.directory.asked()).hasSize(1);
    }

    @Test
    void howeverManyAskAtOnceTheDirectoryIsAskedOnce() {
        here.directory.holds(ADA.value(), OLD);
        var answers = new ArrayList<CompletableFuture<Resolution<DidDocument>>>();
        for (int i = 0; i < 20; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> here.identities.resolve(ADA)));
        }
        answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Found.class));
        assertThat(here.directory.asked()).hasSize(1);
    }

    @Test
    void inventedDidsDoNotPushOutPeople() {
        here.directory.holds(ADA.value(), OLD);
        resolved();
        for (int i = 0; i < 10_000; i++) {
            here.identities.resolve(new Did("did:key:z" + i));
        }
        here.directory.feels(Mood.BROKEN);
        assertThat(resolved()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:plc:ada",
                "did:plc:AAAAAAAAAAAAAAAAAAAAAAAA",
                "did:plc:aaaaaaaaaaaaaaaaaaaaaaa1",
                "did:plc:..",
                "did:key:zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwc",
                "did:web:169.254.169.254",
                "did:web:127.0.0.1%3A80",
                "did:web:%5B%3A%3A1%5D",
                "did:web:ada.example.com:path",
                "did:web:ada.example.net%3A8443",
                "did:web:ada.example.net%2Fpath",
                "did:web:ADA.example.net",
                "did:web:localhost%3A",
                "did:web:localhost%3A0",
                "did:web:localhost:path",
                "did:web:printer.local",
                "did:web:metadata.internal",
                "did:web:host"
            })
    void whatNobodyCanBeAskedForCostsNoRequest(String did) {
        assertThat(here.identities.resolve(new Did(did))).isInstanceOf(NotFound.class);
        assertThat(here.directory.asked()).isEmpty();
        assertThat(here.web.asked()).isEmpty();
    }

    private Optional<DidDocument> resolved() {
        return here.identities.resolve(ADA).found();
    }

    private static Optional<PublicKey> key(Optional<DidDocument> document) {
        return document.flatMap(DidDocument::signingKey);
    }
}
