package planted.org.goldenthread.domain.note;

public final class Rewritable {
    private String text = "";

    public String text() {
        return text;
    }

    public void setText(String other) {
        text = other;
    }
}
