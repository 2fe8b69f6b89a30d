package org.grantscope.debug.ui.launch;

import static org.grantscope.debug.core.attach.AttachAttributes.BTF;
import static org.grantscope.debug.core.attach.AttachAttributes.CR3;
import static org.grantscope.debug.core.attach.AttachAttributes.DOMID;
import static org.grantscope.debug.core.attach.AttachAttributes.MEMORY;
import static org.grantscope.debug.core.attach.AttachAttributes.SLIDE;
import static org.grantscope.debug.core.attach.AttachAttributes.SYMBOLS;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.WidgetName;

/** Which kernel is in the memory, and how it is found there. */
public final class KernelTab extends AttachTab {

	private static final List<String> MODES = List.of("auto", "virtual", "physical");
	private static final String[] MODE_WORDS = { "Found out", "Virtual addresses, as the stopped processor has them",
			"Physical addresses, by the page tables at CR3" };

	private Text symbols;
	private FileList btf;
	private Combo memory;
	private Text cr3;
	private Text slide;
	private Text domid;

	@Override
	public void createControl(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(top);
		setControl(top);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(top, "org.grantscope.debug.ui.kernelTab");
		Group what = TabFields.group(top, "Symbols");
		symbols = fields().file(what, "&File:", "attachSymbols", "kallsyms.txt or vmlinux",
				"The text of the machine's /proc/kallsyms, read by root, or its kernel as an ELF file with symbols");
		TabFields.help(what, "Without symbols the session has processors and memory, but no grants are shown.");
		Group types = TabFields.group(top, "Types (BTF)");
		btf = new FileList(types, "attachBtf", "Files with BTF", "Those of modules come last; without any, known layouts are used.",
				this::edited);
		Group how = TabFields.group(top, "Memory");
		memory = modes(how);
		Composite where = TabFields.line(how, 3);
		cr3 = fields().text(where, "&CR3:", "attachCr3", "of the stopped processor",
				"The root of the page tables, 0x..., for physical addresses");
		slide = fields().text(where, "S&lide:", "attachSlide", "found out",
				"How far the kernel lies behind the addresses of its symbols, in bytes: what KASLR added at its start");
		domid = fields().text(where, "&Domain:", "attachDomid", "0", "The number of the domain whose kernel it is");
	}

	private Combo modes(Composite parent) {
		new Label(parent, SWT.NONE).setText("&Read by:");
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		WidgetName.set(combo, "attachMemory", "How memory is read");
		combo.setItems(MODE_WORDS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, event -> {
			enable();
			edited();
		});
		return combo;
	}

	private void enable() {
		cr3.setEnabled(memory.getSelectionIndex() != MODES.indexOf("virtual"));
	}

	@Override
	protected Optional<String> problem() {
		Optional<String> types = btf.files().stream().map(file -> FieldValue.file("Types", file, true)).flatMap(Optional::stream).findFirst();
		return FieldValue.file("Symbols", symbols.getText(), false).or(() -> types).or(() -> FieldValue.address("CR3", cr3.getText()))
				.or(() -> FieldValue.address("Slide", slide.getText())).or(() -> FieldValue.domid(domid.getText()));
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(MEMORY, MODES.get(0));
	}

	@Override
	protected void show(ILaunchConfiguration configuration) {
		symbols.setText(value(configuration, SYMBOLS));
		btf.show(files(configuration));
		memory.select(Math.max(0, MODES.indexOf(value(configuration, MEMORY))));
		cr3.setText(value(configuration, CR3));
		slide.setText(value(configuration, SLIDE));
		domid.setText(value(configuration, DOMID));
		enable();
	}

	private static List<String> files(ILaunchConfiguration configuration) {
		try {
			return configuration.getAttribute(BTF, List.of());
		} catch (CoreException e) {
			return List.of(); // of another kind than a list: to be chosen anew
		}
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		set(configuration, SYMBOLS, symbols.getText());
		configuration.setAttribute(BTF, btf.files());
		configuration.setAttribute(MEMORY, MODES.get(Math.max(0, memory.getSelectionIndex())));
		set(configuration, CR3, cr3.isEnabled() ? cr3.getText() : "");
		set(configuration, SLIDE, slide.getText());
		set(configuration, DOMID, domid.getText());
	}

	@Override
	public String getName() {
		return "Kernel";
	}

	@Override
	public Image getImage() {
		return icon();
	}
}
