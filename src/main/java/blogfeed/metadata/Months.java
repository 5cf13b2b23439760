package blogfeed.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months by their names, long and short, in the languages in which most blogs are written. */
final class Months {
    private static final Map<String, Integer> NUMBERS = table("""
            january jan januar janvier janv jänner enero ene janeiro gennaio gen januari января январь янв січня січень січ stycznia styczeń sty tammikuuta tammikuu tammi ledna leden led ianuarie ian január ocak oca gener ιανουαρίου ιανουάριος ιαν януари яну siječnja
            february feb februar février fevrier févr fév fevr febrero fevereiro fev febbraio februari февраля февраль февр фев лютого лютий лют lutego luty lut helmikuuta helmikuu helmi února únor úno februarie február febr şubat şub febrer φεβρουαρίου φεβρουάριος φεβ февруари veljače
            march mar märz mär maerz mars marzo março maart mrt марта март мар березня березень бер marca marzec marts maaliskuuta maaliskuu maalis března březen bře martie március márc mart maret març μαρτίου μάρτιος μαρ ožujka
            april apr avril avr abril abr aprile апреля апрель апр квітня квітень квіт кві kwietnia kwiecień kwi huhtikuuta huhtikuu huhti dubna duben dub aprilie április ápr nisan nis απριλίου απρίλιος απρ април travnja
            may mai mayo maio maggio mag mei мая май травня травень трав maja maj toukokuuta toukokuu touko května květen kvě május máj mayıs maig μαΐου μάιος svibnja
            june jun juni juin junio junho giugno giu июня июнь июн червня червень черв czerwca czerwiec cze kesäkuuta kesäkuu kesä června červen čvn iunie június jún haziran haz juny ιουνίου ιούνιος юни lipnja
            july jul juli juillet juil julio julho luglio lug июля июль июл липня липень лип lipca lipiec lip heinäkuuta heinäkuu heinä července červenec čvc iulie július júl temmuz tem juliol ιουλίου ιούλιος юли srpnja
            august aug août aout agosto ago augustus августа август авг серпня серпень серп sierpnia sierpień sie augusti elokuuta elokuu elo srpna srpen augusztus ağustos ağu agustus agu agost αυγούστου αύγουστος αυγ kolovoza
            september sep sept septembre septiembre setembro set settembre setiembre сентября сентябрь сент сен вересня вересень вер września wrzesień wrz syyskuuta syyskuu syys září zář septembrie szeptember szept eylül eyl setembre σεπτεμβρίου σεπτέμβριος σεπ септември rujna
            october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт жовтня жовтень жовт października październik paź lokakuuta lokakuu loka října říjen říj octombrie október ekim eki οκτωβρίου οκτώβριος οκτ октомври
            november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада листопад лист listopada listopad marraskuuta marraskuu marras listopadu noiembrie kasım kas νοεμβρίου νοέμβριος νοε ноември studenoga
            december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre декабря декабрь дек грудня грудень груд grudnia grudzień gru desember des joulukuuta joulukuu joulu prosince prosinec decembrie aralık ara δεκεμβρίου δεκέμβριος δεκ декември prosinca
            """);

    private Months() {}

    /** From 1 to 12; 0 for what is no month. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> table(String lines) {
        var numbers = new HashMap<String, Integer>();
        var months = lines.lines().toList();
        for (int i = 0; i < months.size(); i++) {
            for (var name : List.of(months.get(i).split(" "))) {
                numbers.putIfAbsent(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
