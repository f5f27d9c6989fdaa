package org.goldenthread.domain.generated;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Where the system property {@code tries.most} says so, no property makes more tries than it, and each makes the same
 * ones every time: what runs all tests once for every line of the domain would never end otherwise.
 */
public final class FewTries implements AroundPropertyHook {

    private static final int MOST = Integer.getInteger("tries.most", 0);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        if (MOST > 0) {
            property.attributes()
                    .setTries(Math.min(MOST, property.attributes().tries().orElse(MOST)));
            property.attributes().setSeed(property.attributes().seed().orElse("1"));
        }
        return executor.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
