package planted.org.goldenthread.shell.command;

public final class EmptyCommands {}
