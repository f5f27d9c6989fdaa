package org.goldenthread.exchange.sheet;

import java.util.Optional;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Milestone.Position;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.YearCalendar;

/** What a measured thing serves, or is: a strategy, a theme, a plan. */
record Served(Optional<Strategy> strategy, Optional<Code> theme, Optional<Code> plan) {

    static Served by(State state, Code of) {
        Optional<Strategy> itself = state.find(Strategy.KIND, of);
        if (itself.isPresent()) {
            return new Served(itself, Optional.empty(), Optional.empty());
        }
        Optional<Achievement> achievement = state.find(Achievement.KIND, of);
        Optional<Milestone> milestone = state.find(
                Milestone.KIND, achievement.flatMap(Achievement::milestone).orElse(of));
        Position position = milestone
                .map(Milestone::position)
                .orElseGet(() -> new Position(
                        achievement.flatMap(Achievement::theme).or(() -> Optional.of(of)
                                .filter(code -> state.has(Theme.KIND, code))),
                        Optional.of(of).filter(code -> state.has(Objective.KIND, code)),
                        Optional.of(of).filter(code -> state.has(DeliveryPlan.KIND, code))));
        return new Served(
                position.strategy(state).or(() -> achievement
                        .flatMap(Achievement::strategy)
                        .flatMap(code -> state.find(Strategy.KIND, code))),
                position.theme(state).map(Theme::code),
                position.plan());
    }

    YearCalendar calendar() {
        return strategy.map(Strategy::calendar).orElse(YearCalendar.FINANCIAL);
    }
}
