package org.grantscope.debug.core;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.jdt.annotation.Nullable;

/** What a selected thing of any debugger belongs to: its target, and where its memory is read. */
final class DebugContext {

	private DebugContext() {
	}

	/** Where that context's memory can be read; empty where it cannot. */
	static Optional<IMemoryBlockRetrieval> memory(Object context) {
		@Nullable IMemoryBlockRetrieval own = adapted(context, IMemoryBlockRetrieval.class);
		if (own == null && context instanceof IDebugElement element) {
			own = element.getDebugTarget();
		}
		if (own == null && context instanceof ILaunch launch) {
			own = launch.getDebugTarget();
		}
		return Optional.ofNullable(own);
	}

	/** All that tells the context's session from others: targets and retrievals, by identity or as they compare. */
	static Set<Object> keys(Object context) {
		Set<Object> keys = new LinkedHashSet<>();
		@Nullable IDebugTarget target = context instanceof IDebugElement element ? element.getDebugTarget()
				: adapted(context, IDebugTarget.class);
		if (target != null) {
			keys.add(target);
		}
		if (context instanceof IMemoryBlock && context instanceof IMemoryBlockExtension block) {
			IMemoryBlockRetrieval retrieval = block.getMemoryBlockRetrieval();
			if (retrieval != null) {
				keys.add(retrieval);
			}
		}
		memory(context).ifPresent(keys::add);
		return keys;
	}

	private static <T> @Nullable T adapted(Object context, Class<T> type) {
		return Adapters.adapt(context, type);
	}
}
