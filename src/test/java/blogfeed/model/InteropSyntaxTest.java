package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a name and what is none, by the protocol's own lists, line by line. */
class InteropSyntaxTest {
    @ParameterizedTest
    @MethodSource("dids")
    void aDid(String text, boolean valid) {
        assertThat(Did.parse(text).map(Did::value).filter(text::equals).isPresent())
                .isEqualTo(valid);
    }

    static Stream<Arguments> dids() {
        return InteropFiles.cases("did");
    }

    @ParameterizedTest
    @MethodSource("handles")
    void aHandleInWhateverCase(String text, boolean valid) {
        assertThat(Handle.parse(text)
                        .map(Handle::value)
                        .filter(text.toLowerCase(Locale.ROOT)::equals)
                        .isPresent())
                .isEqualTo(valid);
    }

    static Stream<Arguments> handles() {
        return InteropFiles.cases("handle");
    }

    @ParameterizedTest
    @MethodSource("nsids")
    void anNsid(String text, boolean valid) {
        assertThat(Nsid.parse(text).map(Nsid::value).filter(text::equals).isPresent())
                .isEqualTo(valid);
    }

    static Stream<Arguments> nsids() {
        return InteropFiles.cases("nsid");
    }

    @ParameterizedTest
    @MethodSource("recordKeys")
    void aRecordKey(String text, boolean valid) {
        assertThat(AtUri.isRecordKey(text)).isEqualTo(valid);
    }

    static Stream<Arguments> recordKeys() {
        return InteropFiles.cases("recordkey");
    }

    @ParameterizedTest
    @MethodSource("tids")
    void aTid(String text, boolean valid) {
        assertThat(Tid.parse(text).map(Tid::value).filter(text::equals).isPresent())
                .isEqualTo(valid);
    }

    static Stream<Arguments> tids() {
        return InteropFiles.cases("tid");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguage(String text, boolean valid) {
        assertThat(Language.parse(text).map(Language::tag).filter(text::equals).isPresent())
                .isEqualTo(valid);
    }

    static Stream<Arguments> languages() {
        return Stream.concat(
                InteropFiles.cases("language"),
                InteropFiles.lines("language_parse_invalid").map(line -> Arguments.of(line, false)));
    }

    /** Ours name a record, by a DID: what names a repository or a collection, or anything by a handle, is none of them. */
    @ParameterizedTest
    @MethodSource("atUris")
    void anAtUriOfARecord(String text, boolean valid) {
        var namesARecord = text.matches("at://did:[^/]+/[^/]+/[^/]+");
        assertThat(AtUri.parse(text).map(AtUri::toString).filter(text::equals).isPresent())
                .isEqualTo(valid && namesARecord);
    }

    static Stream<Arguments> atUris() {
        return InteropFiles.cases("aturi");
    }
}
