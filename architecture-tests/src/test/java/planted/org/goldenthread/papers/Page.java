package planted.org.goldenthread.papers;

public final class Page {
    public static String heading(String words) {
        return words;
    }
}
