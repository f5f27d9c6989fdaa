package planted.org.goldenthread.domain.note;

final class NoteUtils {
    private NoteUtils() {}
}
