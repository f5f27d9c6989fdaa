package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * A database that a group of users shares: mode 0660 in a folder of mode 2770, so that what SQLite and we make beside it is the
 * group's too, whoever makes it.
 */
final class GroupFile {

    private static final String MODE = "unix:mode";
    private static final int FOLDER = 02770;
    private static final int BITS = 07777;

    private final Path file;
    private final String group;

    GroupFile(Path file, String group) {
        this.file = file;
        this.group = group;
    }

    /** Makes the folder for the group, or sees to it that it is one. */
    void makeFolder() {
        Path folder = Sqlite.folderOf(file);
        try {
            GroupPrincipal members = members();
            if (!Files.exists(folder)) {
                Sqlite.at(file).makeFolder();
                view(folder).setGroup(members);
                Files.setAttribute(folder, MODE, FOLDER);
            }
            int mode = (Integer) Files.getAttribute(folder, MODE) & BITS;
            boolean isOurs = (mode & FOLDER) == FOLDER && groupOf(folder).equals(members);
            if (!isOurs) {
                throw Problem.unreachable(
                                "storage.folder",
                                folder + " is not a folder in which everything belongs to " + group + ": it is "
                                        + groupOf(folder).getName() + "'s, of mode " + Integer.toOctalString(mode))
                        .hint("chgrp " + group + " " + folder + "; chmod 2770 " + folder
                                + "; or name a new folder: --db" + " FOLDER/plans.db")
                        .asException();
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw refused(e);
        }
    }

    /** Gives the group the file, and what is beside it. */
    void give() {
        try {
            GroupPrincipal members = members();
            for (String ending : List.of("", "-wal", "-shm")) {
                Path each = file.resolveSibling(file.getFileName() + ending);
                if (Files.exists(each)) {
                    view(each).setGroup(members);
                    view(each).setPermissions(PosixFilePermissions.fromString("rw-rw----"));
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw refused(e);
        }
    }

    private GroupPrincipal members() throws IOException {
        return file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
    }

    private static GroupPrincipal groupOf(Path path) throws IOException {
        PosixFileAttributes attributes = view(path).readAttributes();
        return attributes.group();
    }

    private static PosixFileAttributeView view(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            throw new UnsupportedOperationException("this system has no groups of users");
        }
        return view;
    }

    private DomainException refused(Exception e) {
        String why = e instanceof java.nio.file.attribute.UserPrincipalNotFoundException
                ? "there is no group of that name"
                : String.valueOf(e.getMessage());
        return Problem.unreachable(
                        "storage.group", file + " can't be given to the group " + Shown.of(group) + ": " + why)
                .hint("getent group; only a member can give a file to a group")
                .asException();
    }
}
