package planted.org.goldenthread.shell.command;

enum Sky {
    CLEAR
}
