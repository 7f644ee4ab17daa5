package vn.mangnon.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.UnitOfWork;

/** Where the money for plans comes from. */
@Singleton
@UnitOfWork
class FundingSources extends PlanItems<FundingSourceValues, FundingSourceView> {
    FundingSources(ItemTools tools) {
        super(
                tools,
                PlanSubject.FUNDING_SOURCE,
                "funding_source",
                FundingSourceValues.class,
                "statement",
                "amount_vnd",
                "year_from",
                "year_to",
                "position");
    }

    @Override
    Object[] columns(FundingSourceValues values) {
        Years years = values.years();
        return new Object[] {
            values.statement(),
            values.amountVnd(),
            years == null ? null : years.from(),
            years == null ? null : years.to(),
            values.position()
        };
    }

    @Override
    FundingSourceValues values(Row row) {
        return new FundingSourceValues(
                row.text("statement"),
                row.longOrNull("amount_vnd"),
                Years.of(row.integer("year_from"), row.integer("year_to")),
                row.integer("position"));
    }

    @Override
    FundingSourceValues placed(FundingSourceValues values, int position) {
        return new FundingSourceValues(values.statement(), values.amountVnd(), values.years(), position);
    }

    @Override
    Integer position(FundingSourceValues values) {
        return values.position();
    }

    @Override
    FundingSourceView view(Row row, FundingSourceValues values, ItemFrame frame) {
        return new FundingSourceView(
                row.uuid("id"),
                row.uuid("plan_id"),
                values.statement(),
                values.amountVnd(),
                values.years(),
                row.integer("position"),
                row.date("effective_from"),
                row.date("effective_to"),
                row.uuid("amendment_id"),
                frame.plan().sample(),
                frame.allowedActions(),
                row.number("version"));
    }

    @Override
    void check(UUID planId, UUID id, FundingSourceValues values, LocalDate on, String at) {
        if (values.years() != null && values.years().from() > values.years().to()) {
            throw PlanProblem.reversed(at + "/years/from");
        }
    }

    /** Nothing hangs on anything here. */
    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {}

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return List.of();
    }
}
