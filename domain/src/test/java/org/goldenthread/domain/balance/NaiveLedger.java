package org.goldenthread.domain.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanBegun;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;

/**
 * A plan's balance by the plainest reading of the law: go through the entries that nobody struck, in order, up to the
 * plan's last day, and write down for each milestone how it first came in and how it last left. It shares no code with
 * the balance, nor with the stays that a milestone remembers.
 */
final class NaiveLedger {

    /** What is scribbled down of a milestone. */
    private static final class Sheet {
        String plan = "";
        Due due = Due.NOT_STATED;
        final Set<String> madeHere = new HashSet<>();
        final Map<String, String> came = new HashMap<>();
        final Map<String, LocalDate> cameOn = new HashMap<>();
        final Map<String, LocalDate> lastCameOn = new HashMap<>();
        final Map<String, String> left = new HashMap<>();

        void come(String to, String how, LocalDate day) {
            plan = to;
            if (!to.isEmpty()) {
                came.putIfAbsent(to, how);
                cameOn.putIfAbsent(to, day);
                lastCameOn.merge(to, day, (a, b) -> a.isAfter(b) ? a : b);
                left.remove(to);
            }
        }

        void leave(String how, Optional<Code> cause, Optional<Sentence> reason, String to) {
            if (!plan.isEmpty()) {
                boolean undated = due.kind() == Due.Kind.NOT_STATED || due.kind() == Due.Kind.TO_BE_AGREED;
                String lastDue = undated
                        ? "never"
                        : due.kind() == Due.Kind.DATED
                                ? due.interval()
                                        .latest()
                                        .map(LocalDate::toString)
                                        .orElse("9999-12-31")
                                : "9999-12-31";
                left.put(
                        plan,
                        how + "/" + cause.map(Code::value).orElse("-") + "/" + to + "/" + lastDue + "/"
                                + reason.isPresent());
            }
        }

        void end(String how, Optional<Code> cause, Entry entry) {
            leave(how, cause, entry.reason(), "-");
            madeHere.clear();
        }

        void move(String to, String out, String in, Optional<Code> cause, Entry entry) {
            if (!to.equals(plan)) {
                leave(out, cause, entry.reason(), to.isEmpty() ? "-" : to);
                come(to, in, entry.effective());
            }
        }
    }

    private NaiveLedger() {}

    /** Every milestone ever in a plan, with how it came in, how it left and what is wrong with that. */
    static SortedMap<String, String> of(List<Act> acts, String plan, LocalDate first, LocalDate last) {
        List<Entry> entries = unstruck(acts);
        LocalDate opens = opens(entries, plan, first);
        Map<String, Sheet> then = sheets(entries, last);
        Set<String> made = new HashSet<>();
        then.values().forEach(sheet -> made.addAll(sheet.madeHere));
        SortedMap<String, String> ledger = new TreeMap<>();
        then.forEach((code, sheet) -> {
            if (sheet.came.containsKey(plan)) {
                String how = sheet.came.get(plan);
                String added = !sheet.cameOn.get(plan).isAfter(opens)
                        ? "OPENING"
                        : how.equals("NEW") && made.contains(code) ? "MERGED_OR_SPLIT" : how;
                ledger.put(code, added + " " + outcome(sheet, plan, last));
            }
        });
        sheets(entries, LocalDate.MAX).forEach((code, sheet) -> {
            if (sheet.lastCameOn.getOrDefault(plan, LocalDate.MIN).isAfter(last)) {
                ledger.put(code, "LATE");
            }
        });
        return ledger;
    }

    private static String outcome(Sheet sheet, String plan, LocalDate last) {
        String left = sheet.left.get(plan);
        if (left == null) {
            return switch (sheet.due.kind()) {
                case ONGOING, RECURRING, TIED, UNREAD -> "goes on";
                case NOT_STATED, TO_BE_AGREED -> "OUTCOME";
                case DATED ->
                    sheet.due.interval().latest().map(day -> day.isAfter(last)).orElse(true) ? "goes on" : "OUTCOME";
            };
        }
        String[] parts = left.split("/", -1);
        boolean undated = parts[3].equals("never");
        boolean wasDue = !undated && !LocalDate.parse(parts[3]).isAfter(last);
        if (parts[0].equals("CARRIED_ON") && wasDue) {
            return "ROLL";
        }
        if (parts[0].equals("ROLLED_FORWARD") && !undated && !wasDue) {
            return "CARRY";
        }
        boolean needsNone = parts[0].equals("COMPLETED") || parts[0].equals("CARRIED_ON");
        if (!needsNone && (parts[1].equals("-") || parts[4].equals("false"))) {
            return !parts[1].equals("-") ? "REASON" : parts[4].equals("true") ? "CAUSE" : "CAUSE_AND_REASON";
        }
        return parts[0] + " " + parts[1] + " " + parts[2];
    }

    private static List<Entry> unstruck(List<Act> acts) {
        Set<EntryId> struck = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        acts.forEach(act -> entries.addAll(act.entries()));
        entries.forEach(entry -> {
            if (entry.fact() instanceof Struck strike) {
                struck.add(strike.entry());
            }
        });
        entries.removeIf(entry -> struck.contains(entry.id()) || entry.fact() instanceof Struck);
        entries.sort(Comparator.comparing(Entry::effective)
                .thenComparing(Entry::told)
                .thenComparing(entry -> entry.id().act())
                .thenComparing(entry -> entry.id().place()));
        return entries;
    }

    private static LocalDate opens(List<Entry> entries, String plan, LocalDate first) {
        LocalDate stood = LocalDate.MIN;
        boolean draft = true;
        for (Entry entry : entries) {
            if (entry.about().code().value().equals(plan)) {
                if (entry.fact() instanceof PlanDrafted) {
                    stood = entry.effective();
                } else if (draft && (entry.fact() instanceof PlanAgreed || entry.fact() instanceof PlanBegun)) {
                    stood = entry.effective();
                    draft = false;
                }
            }
        }
        return stood.isAfter(first) ? stood : first;
    }

    private static Map<String, Sheet> sheets(List<Entry> entries, LocalDate until) {
        Map<String, Sheet> sheets = new HashMap<>();
        Set<String> over = new HashSet<>();
        for (Entry entry : entries) {
            if (!entry.effective().isAfter(until) && entry.about().noun().equals("milestone")) {
                String code = entry.about().code().value();
                if (entry.fact() instanceof MilestonePlanned planned) {
                    Sheet sheet = new Sheet();
                    sheet.due = planned.due().orElse(Due.NOT_STATED);
                    if (over.contains(code)) {
                        sheet.plan = value(planned.plan()); // delivered before it was promised: in no balance
                    } else {
                        sheet.come(value(planned.plan()), "NEW", entry.effective());
                    }
                    sheets.put(code, sheet);
                } else if (sheets.containsKey(code)) {
                    said(sheets.get(code), entry);
                } else if (entry.fact() instanceof Completed || entry.fact() instanceof HandedOver) {
                    over.add(code);
                } else if (entry.fact() instanceof Reopened) {
                    over.remove(code);
                }
            }
        }
        return sheets;
    }

    private static void said(Sheet sheet, Entry entry) {
        if (entry.fact() instanceof Completed) {
            sheet.end("COMPLETED", Optional.empty(), entry);
        } else if (entry.fact() instanceof HandedOver handed) {
            sheet.end("HANDED_OVER", handed.cause(), entry);
        } else if (entry.fact() instanceof Dropped dropped) {
            sheet.end("DROPPED", dropped.cause(), entry);
        } else if (entry.fact() instanceof Superseded superseded) {
            sheet.end("SUPERSEDED", superseded.cause(), entry);
        } else if (entry.fact() instanceof MilestoneMerged merged) {
            sheet.end("MERGED", merged.cause(), entry);
            sheet.madeHere.add(merged.into().value());
        } else if (entry.fact() instanceof MilestoneSplit split) {
            sheet.end("SPLIT", split.cause(), entry);
            split.into().forEach(into -> sheet.madeHere.add(into.value()));
        } else if (entry.fact() instanceof RolledForward rolled) {
            sheet.move(rolled.to().value(), "ROLLED_FORWARD", "OPENING", rolled.cause(), entry);
            sheet.due = rolled.due().orElse(sheet.due);
        } else if (entry.fact() instanceof CarriedOn carried) {
            sheet.move(carried.to().value(), "CARRIED_ON", "OPENING", Optional.empty(), entry);
        } else if (entry.fact() instanceof Transferred transferred) {
            sheet.move(value(transferred.plan()), "TRANSFERRED_OUT", "TRANSFERRED_IN", transferred.cause(), entry);
        } else if (entry.fact() instanceof Rescheduled moved) {
            sheet.due = moved.to();
        } else if (entry.fact() instanceof Reopened reopened) {
            sheet.madeHere.clear();
            String where = reopened.plan().map(Code::value).orElse(sheet.plan);
            if (where.equals(sheet.plan) && sheet.came.containsKey(where)) {
                sheet.left.remove(where);
            } else {
                sheet.come(where, "REOPENED", entry.effective());
            }
        }
    }

    private static String value(Optional<Code> code) {
        return code.map(Code::value).orElse("");
    }
}
