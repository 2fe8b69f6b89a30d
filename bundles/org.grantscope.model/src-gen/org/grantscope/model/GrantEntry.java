/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Grant Entry</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One grant as everybody saw it. A value of its moment: it does not follow the table.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.GrantEntry#getTable <em>Table</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getState <em>State</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getStatus <em>Status</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getGrantee <em>Grantee</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getFrame <em>Frame</em>}</li>
 *   <li>{@link org.grantscope.model.GrantEntry#getMapping <em>Mapping</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getGrantEntry()
 * @model
 * @generated
 */
public interface GrantEntry extends EObject {
	/**
	 * Returns the value of the '<em><b>Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The table that it was taken from.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Table</em>' reference.
	 * @see #setTable(GrantTable)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Table()
	 * @model resolveProxies="false" transient="true"
	 * @generated
	 */
	GrantTable getTable();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getTable <em>Table</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Table</em>' reference.
	 * @see #getTable()
	 * @generated
	 */
	void setTable(GrantTable value);

	/**
	 * Returns the value of the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grant reference.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ref</em>' attribute.
	 * @see #setRef(int)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Ref()
	 * @model
	 * @generated
	 */
	int getRef();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getRef <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ref</em>' attribute.
	 * @see #getRef()
	 * @generated
	 */
	void setRef(int value);

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * The literals are from the enumeration {@link org.grantscope.model.EntryState}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it is, from all sources together.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see org.grantscope.model.EntryState
	 * @see #setState(EntryState)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_State()
	 * @model
	 * @generated
	 */
	EntryState getState();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getState <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>State</em>' attribute.
	 * @see org.grantscope.model.EntryState
	 * @see #getState()
	 * @generated
	 */
	void setState(EntryState value);

	/**
	 * Returns the value of the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The shared entry's flags, 16 bits; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Flags</em>' attribute.
	 * @see #setFlags(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Flags()
	 * @model
	 * @generated
	 */
	Integer getFlags();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getFlags <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Flags</em>' attribute.
	 * @see #getFlags()
	 * @generated
	 */
	void setFlags(Integer value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The version 2 status word, 16 bits; null when unknown or version 1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Status()
	 * @model
	 * @generated
	 */
	Integer getStatus();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(Integer value);

	/**
	 * Returns the value of the '<em><b>Grantee</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The shared entry's domid field; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grantee</em>' attribute.
	 * @see #setGrantee(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Grantee()
	 * @model
	 * @generated
	 */
	Integer getGrantee();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getGrantee <em>Grantee</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Grantee</em>' attribute.
	 * @see #getGrantee()
	 * @generated
	 */
	void setGrantee(Integer value);

	/**
	 * Returns the value of the '<em><b>Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The shared entry's frame, unsigned; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frame</em>' attribute.
	 * @see #setFrame(Long)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Frame()
	 * @model
	 * @generated
	 */
	Long getFrame();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getFrame <em>Frame</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Frame</em>' attribute.
	 * @see #getFrame()
	 * @generated
	 */
	void setFrame(Long value);

	/**
	 * Returns the value of the '<em><b>Mapping</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Who uses it; null when nobody does or no source can tell.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mapping</em>' containment reference.
	 * @see #setMapping(ForeignMapping)
	 * @see org.grantscope.model.ModelPackage#getGrantEntry_Mapping()
	 * @model containment="true"
	 * @generated
	 */
	ForeignMapping getMapping();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantEntry#getMapping <em>Mapping</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mapping</em>' containment reference.
	 * @see #getMapping()
	 * @generated
	 */
	void setMapping(ForeignMapping value);

} // GrantEntry
