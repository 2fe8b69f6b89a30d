package org.grantscope.core.abi;

import java.util.Optional;

/** What Xen says of one grant operation. Source: Xen {@code xen/include/public/grant_table.h}, {@code GNTST_*}. */
public enum GrantStatus {

	/** Done. */
	OKAY(0, "okay", "Done"),
	/** The entry does not allow it, or an error that has no name. */
	GENERAL_ERROR(-1, "general_error", "The entry does not allow it, or an error that has no name"),
	/** No such domain, or one that may not. */
	BAD_DOMAIN(-2, "bad_domain", "No such domain, or one that may not"),
	/** The reference is outside the table, or the flags are invalid. */
	BAD_GNTREF(-3, "bad_gntref", "The reference is outside the table, or the flags are invalid"),
	/** Not a handle of a mapping. */
	BAD_HANDLE(-4, "bad_handle", "Not a handle of a mapping"),
	/** The address cannot be mapped at or written to. */
	BAD_VIRT_ADDR(-5, "bad_virt_addr", "The address cannot be mapped at or written to"),
	/** Not the device address of that mapping. */
	BAD_DEV_ADDR(-6, "bad_dev_addr", "Not the device address of that mapping"),
	/** The I/O MMU has no room; before Xen 4.16 also for want of maptrack entries. */
	NO_DEVICE_SPACE(-7, "no_device_space", "The I/O MMU has no room; before Xen 4.16 also for want of maptrack entries"),
	/** The caller may not. */
	PERMISSION_DENIED(-8, "permission_denied", "The caller may not"),
	/** The frame is not a page of the granting domain. */
	BAD_PAGE(-9, "bad_page", "The frame is not a page of the granting domain"),
	/** A copy that crosses a page's or the grant's end. */
	BAD_COPY_ARG(-10, "bad_copy_arg", "A copy that crosses a page's or the grant's end"),
	/** The page's address is too big for the accepting domain. */
	ADDRESS_TOO_BIG(-11, "address_too_big", "The page's address is too big for the accepting domain"),
	/** Try again. */
	EAGAIN(-12, "eagain", "Try again"),
	/** No maptrack entry is left; since Xen 4.16. */
	NO_SPACE(-13, "no_space", "No maptrack entry is left; since Xen 4.16");

	private final int number;
	private final String suffix;
	private final String meaning;

	GrantStatus(int number, String suffix, String meaning) {
		this.number = number;
		this.suffix = suffix;
		this.meaning = meaning;
	}

	/** Xen's number: 0, or negative. */
	public int number() {
		return number;
	}

	/** The name in Xen's header, such as {@code GNTST_bad_gntref}. */
	public String symbol() {
		return "GNTST_" + suffix;
	}

	/** What it says, in a few words. */
	public String meaning() {
		return meaning;
	}

	/** The status with that number. */
	public static Optional<GrantStatus> of(int number) {
		return number <= 0 && -number < values().length ? Optional.of(values()[-number]) : Optional.empty();
	}
}
