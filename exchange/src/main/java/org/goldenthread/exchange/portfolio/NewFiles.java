package org.goldenthread.exchange.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** Files that are to be in a folder all together or not at all, as far as renaming allows. */
final class NewFiles {

    private NewFiles() {}

    /** @throws DomainException {@code file.there}, {@code file.folder}, {@code file.unwritable} */
    static void write(Path folder, String shown, Map<String, String> texts, boolean isReplacing) {
        List<String> there = texts.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!there.isEmpty() && !isReplacing) {
            throw Problem.refused(
                            "file.there",
                            shown + " holds " + String.join(", ", there) + " already; nothing was written")
                    .hint("--replace, or another folder")
                    .asException();
        }
        if (isFileAmong(folder)) {
            throw Problem.unreachable("file.folder", shown + " is a file, or stands below one; it should be a folder")
                    .hint("another folder")
                    .asException();
        }
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path part = folder.resolve("." + text.getKey() + ".part");
                parts.put(part, folder.resolve(text.getKey()));
                Files.writeString(part, text.getValue(), StandardCharsets.UTF_8);
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            remove(parts);
            throw Problem.unreachable("file.unwritable", shown + " can't be written: " + why(e))
                    .asException();
        }
    }

    /** Whether a folder is none, or one above it. */
    private static boolean isFileAmong(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && !Files.isDirectory(there);
    }

    private static void remove(Map<Path, Path> parts) {
        parts.keySet().forEach(part -> part.toFile().delete());
    }

    static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Optional.of(e)
                .filter(FileSystemException.class::isInstance)
                .map(failed -> ((FileSystemException) failed).getReason())
                .or(() -> Optional.ofNullable(e.getMessage()))
                .orElse("it failed");
    }
}
