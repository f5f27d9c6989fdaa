package org.goldenthread.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** What a program can learn without being told: the time, chance, the machine's habits, where it was started. */
final class Ambient {

    /** Types of which everything is chance. */
    static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom");

    /** Members, each as its full name. */
    static final Set<String> MEMBERS = Set.of(
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.lang.System.getenv()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getProperties()",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String, java.lang.String)",
            "java.lang.System.lineSeparator()",
            "java.lang.Integer.getInteger(java.lang.String)",
            "java.lang.Integer.getInteger(java.lang.String, int)",
            "java.lang.Long.getLong(java.lang.String)",
            "java.lang.Boolean.getBoolean(java.lang.String)",
            "java.nio.file.Path.toAbsolutePath()",
            "java.io.File.getAbsoluteFile()",
            "java.io.File.getAbsolutePath()",
            "java.nio.file.Files.createTempDirectory(java.lang.String, [Ljava.nio.file.attribute.FileAttribute;)",
            "java.nio.file.Files.createTempFile(java.lang.String, java.lang.String,"
                    + " [Ljava.nio.file.attribute.FileAttribute;)");

    private Ambient() {}

    static boolean is(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return MEMBERS.contains(target.getFullName())
                || CHANCE.contains(target.getOwner().getFullName())
                || isNowWithoutClock(target);
    }

    private static boolean isNowWithoutClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getName().equals("now")
                && unit.getOwner().getPackageName().startsWith("java.time")
                && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }
}
