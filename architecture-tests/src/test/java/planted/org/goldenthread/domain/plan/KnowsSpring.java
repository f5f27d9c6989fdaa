package planted.org.goldenthread.domain.plan;

import org.springframework.stereotype.Component;

@Component
final class KnowsSpring {}
