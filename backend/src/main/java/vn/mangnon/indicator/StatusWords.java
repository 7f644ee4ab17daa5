package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.mangnon.indicator.StatusResult.JudgedFigure;

/** A status in words: what it is called, and the sentence it was found by with its numbers in place. */
final class StatusWords {
    private final String language;
    private final BiFunction<String, Map<String, Object>, String> texts;

    /** @param texts a key and the arguments of its text → the text in that language */
    StatusWords(String language, BiFunction<String, Map<String, Object>, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    StatusText of(StatusResult result) {
        String status =
                result.formula() == StatusFormula.REACHED_EARLY ? "status.REACHED_EARLY" : "status." + result.status();
        return new StatusText(say(status, Map.of()), say("status.formula." + result.formula(), arguments(result)));
    }

    private Map<String, Object> arguments(StatusResult r) {
        Map<String, Object> arguments = new HashMap<>();
        figure("a", r.newest(), arguments);
        figure("b", r.base(), arguments);
        arguments.put("v", number(r.goal()));
        arguments.put("far", number(r.farGoal()));
        arguments.put("Y", r.milestoneYear() == null ? "" : r.milestoneYear());
        arguments.put("progress", number(r.progress()));
        arguments.put("elapsed", number(r.elapsed()));
        arguments.put("tolerance", number(r.tolerance()));
        arguments.put("wanted", wanted(r));
        arguments.put("missing", r.missingYears().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return arguments;
    }

    private void figure(String name, JudgedFigure figure, Map<String, Object> arguments) {
        arguments.put(name, figure == null ? "" : number(figure.judged()));
        arguments.put("y" + name, figure == null ? "" : figure.year());
    }

    /** What is to be reached, such as "giảm ≥ 5 % so với năm trước" or "≥ 95, giữ mọi năm từ năm gốc". */
    private String wanted(StatusResult r) {
        Map<String, Object> numbers = Map.of("value", number(r.value()), "upper", number(r.upper()));
        String bound = say("status.bound." + r.comparator(), numbers);
        if (r.change() != Change.LEVEL) {
            Map<String, Object> change =
                    Map.of("bound", bound, "since", r.changeSince() == null ? "" : r.changeSince());
            bound = say("status." + r.change() + "." + r.wish(), change);
        }
        return r.kept() ? say("status.kept", Map.of("bound", bound)) : bound;
    }

    private String number(BigDecimal number) {
        if (number == null) {
            return "";
        }
        Locale locale = Locale.of(language);
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    private String say(String key, Map<String, Object> arguments) {
        return texts.apply(key, arguments);
    }
}
