package planted.org.goldenthread.domain.plan;

import planted.org.goldenthread.domain.journal.Verb;

record PlanClosing(String plan) implements Verb {}
