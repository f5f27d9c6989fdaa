package planted.org.goldenthread.exchange.portfolio;

class BaseReader {}
