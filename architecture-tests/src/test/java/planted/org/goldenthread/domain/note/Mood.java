package planted.org.goldenthread.domain.note;

enum Mood {
    GOOD
}
