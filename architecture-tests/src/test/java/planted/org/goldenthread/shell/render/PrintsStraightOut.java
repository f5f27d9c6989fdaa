package planted.org.goldenthread.shell.render;

final class PrintsStraightOut {
    void print(String line) {
        System.out.println(line);
    }
}
