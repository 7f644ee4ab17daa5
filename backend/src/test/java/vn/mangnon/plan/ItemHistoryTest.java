package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What amendments do to the versions of one item, held against days that are filled in one by one. */
class ItemHistoryTest {
    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final int DAYS = 40;

    /** An amendment of the day START + n. */
    record Move(boolean removes, int day) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Boolean> removes =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(5, false), net.jqwik.api.Tuple.of(1, true));
        return Combinators.combine(removes, Arbitraries.integers().between(0, DAYS - 1))
                .as(Move::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void onEveryDayTheItemSaysWhatTheLastAmendmentThatReachesTheDayMadeOfIt(@ForAll("moves") List<Move> moves) {
        ItemHistory history = new ItemHistory(List.of(new ItemHistory.Span(UUID.randomUUID(), START, null, 1)));
        UUID[] oracle = new UUID[DAYS];
        java.util.Arrays.fill(oracle, history.spans().getFirst().versionId());
        for (Move move : moves) {
            LocalDate day = START.plusDays(move.day());
            if (move.removes()) {
                history = ended(history, day);
                java.util.Arrays.fill(oracle, move.day(), DAYS, null);
            } else if (history.changeFrom(day).isPresent()) {
                UUID made = UUID.randomUUID();
                history = changed(history, day, made);
                UUID gone = oracle[move.day()];
                for (int i = move.day(); i < DAYS && gone.equals(oracle[i]); i++) {
                    oracle[i] = made;
                }
            } else {
                assertThat(oracle[move.day()]).isNull();
            }
        }
        for (int i = 0; i < DAYS; i++) {
            assertThat(history.on(START.plusDays(i))
                            .map(ItemHistory.Span::versionId)
                            .orElse(null))
                    .as("day %d", i)
                    .isEqualTo(oracle[i]);
        }
        assertThat(history.spans().stream().map(ItemHistory.Span::version)).doesNotHaveDuplicates();
    }

    @Test
    void thereIsNothingToChangeBeforeTheItemBeganOrAfterItEnded() {
        ItemHistory history =
                new ItemHistory(List.of(new ItemHistory.Span(UUID.randomUUID(), START, START.plusDays(5), 1)));
        assertThat(history.changeFrom(START.minusDays(1))).isEmpty();
        assertThat(history.changeFrom(START.plusDays(5))).isEmpty();
        assertThat(history.changeFrom(START)).get().matches(ItemHistory.Succession::takesItsPlaceWhole);
        assertThat(history.endFrom(START.plusDays(5)).shortened()).isNull();
    }

    /** As the table does it. */
    private static ItemHistory changed(ItemHistory history, LocalDate day, UUID made) {
        ItemHistory.Succession change = history.changeFrom(day).orElseThrow();
        List<ItemHistory.Span> spans = new ArrayList<>(history.spans());
        spans.remove(change.ended());
        if (!change.takesItsPlaceWhole()) {
            spans.add(new ItemHistory.Span(
                    change.ended().versionId(),
                    change.ended().from(),
                    day,
                    change.ended().version()));
        }
        spans.add(new ItemHistory.Span(made, day, change.ended().to(), change.version()));
        return new ItemHistory(spans);
    }

    private static ItemHistory ended(ItemHistory history, LocalDate day) {
        ItemHistory.Ending ending = history.endFrom(day);
        List<ItemHistory.Span> spans = new ArrayList<>(history.spans());
        spans.removeAll(ending.dropped());
        if (ending.shortened() != null) {
            ItemHistory.Span cut = ending.shortened();
            spans.remove(cut);
            spans.add(new ItemHistory.Span(cut.versionId(), cut.from(), day, cut.version()));
        }
        return new ItemHistory(spans);
    }
}
