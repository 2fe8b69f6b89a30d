/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Domain</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One domain that grants.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Domain#getDomid <em>Domid</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getTable <em>Table</em>}</li>
 *   <li>{@link org.grantscope.model.Domain#getDevice <em>Device</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getDomain()
 * @model
 * @generated
 */
public interface Domain extends EObject {
	/**
	 * Returns the value of the '<em><b>Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain's number; null when the source that named it was cut.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domid</em>' attribute.
	 * @see #setDomid(Integer)
	 * @see org.grantscope.model.ModelPackage#getDomain_Domid()
	 * @model
	 * @generated
	 */
	Integer getDomid();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getDomid <em>Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domid</em>' attribute.
	 * @see #getDomid()
	 * @generated
	 */
	void setDomid(Integer value);

	/**
	 * Returns the value of the '<em><b>Machine</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Machine#getDomains <em>Domains</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The machine that has this domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Machine</em>' container reference.
	 * @see #setMachine(Machine)
	 * @see org.grantscope.model.ModelPackage#getDomain_Machine()
	 * @see org.grantscope.model.Machine#getDomains
	 * @model opposite="domains" transient="false"
	 * @generated
	 */
	Machine getMachine();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Machine</em>' container reference.
	 * @see #getMachine()
	 * @generated
	 */
	void setMachine(Machine value);

	/**
	 * Returns the value of the '<em><b>Table</b></em>' containment reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.GrantTable#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its grant table; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Table</em>' containment reference.
	 * @see #setTable(GrantTable)
	 * @see org.grantscope.model.ModelPackage#getDomain_Table()
	 * @see org.grantscope.model.GrantTable#getDomain
	 * @model opposite="domain" containment="true"
	 * @generated
	 */
	GrantTable getTable();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getTable <em>Table</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Table</em>' containment reference.
	 * @see #getTable()
	 * @generated
	 */
	void setTable(GrantTable value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' containment reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.AllocatorDevice#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its gntalloc device; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' containment reference.
	 * @see #setDevice(AllocatorDevice)
	 * @see org.grantscope.model.ModelPackage#getDomain_Device()
	 * @see org.grantscope.model.AllocatorDevice#getDomain
	 * @model opposite="domain" containment="true"
	 * @generated
	 */
	AllocatorDevice getDevice();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Domain#getDevice <em>Device</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' containment reference.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(AllocatorDevice value);

} // Domain
