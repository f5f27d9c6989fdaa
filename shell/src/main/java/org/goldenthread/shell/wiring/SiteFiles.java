package org.goldenthread.shell.wiring;

import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.site.LeftOut;
import org.goldenthread.domain.site.PageKind;
import org.goldenthread.domain.site.Sheet;
import org.goldenthread.domain.site.SiteWanted;
import org.goldenthread.exchange.file.OwnFolder;
import org.goldenthread.exchange.table.CsvTable;
import org.goldenthread.papers.StaticSite;
import org.goldenthread.shell.command.SiteCommands;
import org.goldenthread.shell.engine.Place;

/** A site as a folder of files: made by {@code papers}, kept by {@code exchange}. */
final class SiteFiles {

    /** By which a spreadsheet knows that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private SiteFiles() {}

    static SiteCommands.Built build(Place place, String name, Portfolio portfolio, SiteWanted wanted, LocalDate day) {
        try {
            OwnFolder folder = OwnFolder.open(place.folder(), name);
            StaticSite site = new StaticSite((address, content) -> keep(folder, address, content), SiteFiles::csv);
            LeftOut leftOut = portfolio.site(wanted, day, site);
            OwnFolder.Made made = folder.finish();
            List<SiteCommands.Pages> pages = Arrays.stream(PageKind.values())
                    .map(kind -> new SiteCommands.Pages(
                            kind.word(),
                            Optional.ofNullable(site.pages().get(kind)).orElse(0)))
                    .toList();
            return new SiteCommands.Built(
                    name,
                    pages,
                    made.written() + made.unchanged(),
                    made.written(),
                    made.unchanged(),
                    made.removed(),
                    made.left(),
                    wanted.isPublic() ? Optional.of(leftOut) : Optional.empty());
        } catch (FileSystemException e) {
            throw unwritable(e);
        }
    }

    private static void keep(OwnFolder folder, String address, byte[] content) {
        try {
            folder.keep(address, content);
        } catch (FileSystemException e) {
            throw unwritable(e);
        }
    }

    private static DomainException unwritable(FileSystemException e) {
        return Problem.unreachable("file.unwritable", e.getFile() + " can't be written: " + e.getReason())
                .asException();
    }

    private static String csv(Sheet sheet) {
        return MARK + String.join("\r\n", CsvTable.lines(sheet.headings(), sheet.rows())) + "\r\n";
    }
}
