/**
 */
package org.grantscope.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * <!-- begin-user-doc -->
 * A representation of the literals of the enumeration '<em><b>Entry State</b></em>',
 * and utility methods for working with them.
 * <!-- end-user-doc -->
 * @see org.grantscope.model.ModelPackage#getEntryState()
 * @model
 * @generated
 */
public enum EntryState implements Enumerator {
	/**
	 * The '<em><b>UNKNOWN</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #UNKNOWN_VALUE
	 * @generated
	 * @ordered
	 */
	UNKNOWN(0, "UNKNOWN", "unknown"),

	/**
	 * The '<em><b>RESERVED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #RESERVED_VALUE
	 * @generated
	 * @ordered
	 */
	RESERVED(1, "RESERVED", "reserved"),

	/**
	 * The '<em><b>FREE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #FREE_VALUE
	 * @generated
	 * @ordered
	 */
	FREE(2, "FREE", "free"),

	/**
	 * The '<em><b>GRANTED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #GRANTED_VALUE
	 * @generated
	 * @ordered
	 */
	GRANTED(3, "GRANTED", "granted"),

	/**
	 * The '<em><b>MAPPED READ</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #MAPPED_READ_VALUE
	 * @generated
	 * @ordered
	 */
	MAPPED_READ(4, "MAPPED_READ", "mapped read"),

	/**
	 * The '<em><b>MAPPED WRITE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #MAPPED_WRITE_VALUE
	 * @generated
	 * @ordered
	 */
	MAPPED_WRITE(5, "MAPPED_WRITE", "mapped write"),

	/**
	 * The '<em><b>REVOKED BUT MAPPED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #REVOKED_BUT_MAPPED_VALUE
	 * @generated
	 * @ordered
	 */
	REVOKED_BUT_MAPPED(6, "REVOKED_BUT_MAPPED", "revoked but mapped"),

	/**
	 * The '<em><b>TRANSFER OFFERED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_OFFERED_VALUE
	 * @generated
	 * @ordered
	 */
	TRANSFER_OFFERED(7, "TRANSFER_OFFERED", "transfer offered"),

	/**
	 * The '<em><b>TRANSFER COMMITTED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_COMMITTED_VALUE
	 * @generated
	 * @ordered
	 */
	TRANSFER_COMMITTED(8, "TRANSFER_COMMITTED", "transfer committed"),

	/**
	 * The '<em><b>TRANSFER COMPLETED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_COMPLETED_VALUE
	 * @generated
	 * @ordered
	 */
	TRANSFER_COMPLETED(9, "TRANSFER_COMPLETED", "transfer completed"),

	/**
	 * The '<em><b>DEFERRED</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #DEFERRED_VALUE
	 * @generated
	 * @ordered
	 */
	DEFERRED(10, "DEFERRED", "deferred"),

	/**
	 * The '<em><b>TAKEN</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TAKEN_VALUE
	 * @generated
	 * @ordered
	 */
	TAKEN(11, "TAKEN", "taken");

	/**
	 * The '<em><b>UNKNOWN</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #UNKNOWN
	 * @model literal="unknown"
	 * @generated
	 * @ordered
	 */
	public static final int UNKNOWN_VALUE = 0;

	/**
	 * The '<em><b>RESERVED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #RESERVED
	 * @model literal="reserved"
	 * @generated
	 * @ordered
	 */
	public static final int RESERVED_VALUE = 1;

	/**
	 * The '<em><b>FREE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #FREE
	 * @model literal="free"
	 * @generated
	 * @ordered
	 */
	public static final int FREE_VALUE = 2;

	/**
	 * The '<em><b>GRANTED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #GRANTED
	 * @model literal="granted"
	 * @generated
	 * @ordered
	 */
	public static final int GRANTED_VALUE = 3;

	/**
	 * The '<em><b>MAPPED READ</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #MAPPED_READ
	 * @model literal="mapped read"
	 * @generated
	 * @ordered
	 */
	public static final int MAPPED_READ_VALUE = 4;

	/**
	 * The '<em><b>MAPPED WRITE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #MAPPED_WRITE
	 * @model literal="mapped write"
	 * @generated
	 * @ordered
	 */
	public static final int MAPPED_WRITE_VALUE = 5;

	/**
	 * The '<em><b>REVOKED BUT MAPPED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #REVOKED_BUT_MAPPED
	 * @model literal="revoked but mapped"
	 * @generated
	 * @ordered
	 */
	public static final int REVOKED_BUT_MAPPED_VALUE = 6;

	/**
	 * The '<em><b>TRANSFER OFFERED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_OFFERED
	 * @model literal="transfer offered"
	 * @generated
	 * @ordered
	 */
	public static final int TRANSFER_OFFERED_VALUE = 7;

	/**
	 * The '<em><b>TRANSFER COMMITTED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_COMMITTED
	 * @model literal="transfer committed"
	 * @generated
	 * @ordered
	 */
	public static final int TRANSFER_COMMITTED_VALUE = 8;

	/**
	 * The '<em><b>TRANSFER COMPLETED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TRANSFER_COMPLETED
	 * @model literal="transfer completed"
	 * @generated
	 * @ordered
	 */
	public static final int TRANSFER_COMPLETED_VALUE = 9;

	/**
	 * The '<em><b>DEFERRED</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #DEFERRED
	 * @model literal="deferred"
	 * @generated
	 * @ordered
	 */
	public static final int DEFERRED_VALUE = 10;

	/**
	 * The '<em><b>TAKEN</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #TAKEN
	 * @model literal="taken"
	 * @generated
	 * @ordered
	 */
	public static final int TAKEN_VALUE = 11;

	/**
	 * An array of all the '<em><b>Entry State</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private static final EntryState[] VALUES_ARRAY =
		new EntryState[] {
			UNKNOWN,
			RESERVED,
			FREE,
			GRANTED,
			MAPPED_READ,
			MAPPED_WRITE,
			REVOKED_BUT_MAPPED,
			TRANSFER_OFFERED,
			TRANSFER_COMMITTED,
			TRANSFER_COMPLETED,
			DEFERRED,
			TAKEN,
		};

	/**
	 * A public read-only list of all the '<em><b>Entry State</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static final List<EntryState> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Entry State</b></em>' literal with the specified literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryState get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			EntryState result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Entry State</b></em>' literal with the specified name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryState getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			EntryState result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Entry State</b></em>' literal with the specified integer value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static EntryState get(int value) {
		switch (value) {
			case UNKNOWN_VALUE: return UNKNOWN;
			case RESERVED_VALUE: return RESERVED;
			case FREE_VALUE: return FREE;
			case GRANTED_VALUE: return GRANTED;
			case MAPPED_READ_VALUE: return MAPPED_READ;
			case MAPPED_WRITE_VALUE: return MAPPED_WRITE;
			case REVOKED_BUT_MAPPED_VALUE: return REVOKED_BUT_MAPPED;
			case TRANSFER_OFFERED_VALUE: return TRANSFER_OFFERED;
			case TRANSFER_COMMITTED_VALUE: return TRANSFER_COMMITTED;
			case TRANSFER_COMPLETED_VALUE: return TRANSFER_COMPLETED;
			case DEFERRED_VALUE: return DEFERRED;
			case TAKEN_VALUE: return TAKEN;
		}
		return null;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final int value;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String name;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private EntryState(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}
	
} //EntryState
